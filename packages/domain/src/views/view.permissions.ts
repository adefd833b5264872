import type { PermissionTable } from '../permissions.ts';

export const viewPermissions = {
  'view:read': ['owner', 'host', 'moderator'],
  'view:write': ['owner', 'host', 'moderator'],
} as const satisfies PermissionTable;
