// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { AdminRolesInput, RolePermissions } from '../types.ts';

/** Every role with what it may do, and what was changed of it here. */
export const adminRoles: Operation<'admin.roles', AdminRolesInput, Page<RolePermissions>, never> = {
  name: 'admin.roles',
  kind: 'query',
  method: 'GET',
  path: '/admin/roles',
};
