import type { PermissionTable } from '../permissions.ts';

export const alertPermissions = {
  'alert:read': ['owner', 'host', 'moderator', 'reader'],
  'alert:manage': ['owner', 'host'],
} as const satisfies PermissionTable;
