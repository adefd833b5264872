// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { AdminUsersInput, AdministeredAccount } from '../types.ts';

/** List the accounts of this installation, newest first. */
export const adminUsers: Operation<'admin.users', AdminUsersInput, Page<AdministeredAccount>, never> = {
  name: 'admin.users',
  kind: 'query',
  method: 'GET',
  path: '/admin/users',
};
