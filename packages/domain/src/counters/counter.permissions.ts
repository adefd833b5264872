import type { PermissionTable } from '../permissions.ts';

export const counterPermissions = {
  'counter:read': ['owner', 'host', 'moderator', 'participant', 'observer'],
  'counter:change': ['owner', 'host', 'moderator', 'participant'],
  'counter:manage': ['owner', 'host'],
} as const satisfies PermissionTable;
