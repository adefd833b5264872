import type { PermissionTable } from '../permissions.ts';

export const viewPermissions = {
  'view:read': ['owner', 'host', 'moderator'],
  'view:write': ['owner', 'host', 'moderator'],
  /** Views that others made and shared. */
  'view:manage': ['owner', 'host'],
} as const satisfies PermissionTable;
