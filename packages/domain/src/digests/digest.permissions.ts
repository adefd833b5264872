import type { PermissionTable } from '../permissions.ts';

export const digestPermissions = {
  'digest:read': ['owner', 'host', 'moderator'],
  'digest:manage': ['owner', 'host'],
} as const satisfies PermissionTable;
