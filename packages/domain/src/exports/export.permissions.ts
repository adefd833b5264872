import type { PermissionTable } from '../permissions.ts';

export const exportPermissions = {
  'export:read': ['owner', 'host', 'moderator', 'reader'],
  'export:create': ['owner', 'host', 'moderator', 'reader'],
  'export:delete': ['owner', 'host', 'moderator'],
} as const satisfies PermissionTable;
