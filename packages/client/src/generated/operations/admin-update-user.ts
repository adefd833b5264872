// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AdminUpdateUserInput, AdministeredAccount } from '../types.ts';

/** Change the global roles of an account, or disable it; open connections follow within seconds. */
export const adminUpdateUser: Operation<'admin.updateUser', AdminUpdateUserInput, AdministeredAccount, 'USER_NOT_FOUND' | 'LAST_ADMIN'> = {
  name: 'admin.updateUser',
  kind: 'command',
  method: 'PATCH',
  path: '/admin/users/:userId',
  keyed: true,
};
