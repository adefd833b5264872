import type { PermissionTable } from '../permissions.ts';

export const identityPermissions = {
  'account:read': ['user', 'manager', 'admin', 'viewer'],
  'keys:rotate': ['admin'],
  'account:manage': ['user', 'manager', 'admin', 'viewer'],
} as const satisfies PermissionTable;
