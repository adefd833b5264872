// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AdminUpdateRoleInput, RolePermissions } from '../types.ts';

/** Give a role permissions or take them away, everywhere and within seconds. */
export const adminUpdateRole: Operation<'admin.updateRole', AdminUpdateRoleInput, RolePermissions, 'ROLE_CANNOT_HOLD'> = {
  name: 'admin.updateRole',
  kind: 'command',
  method: 'PATCH',
  path: '/admin/roles/:roleId',
  keyed: true,
};
