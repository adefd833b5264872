import type { PermissionTable } from '../permissions.ts';

export const identityPermissions = {
  'account:read': ['user', 'manager', 'admin', 'viewer'],
  'keys:rotate': ['admin'],
} as const satisfies PermissionTable;
