import type { PermissionTable } from '../permissions.ts';

export const streamPermissions = {
  'stream:open': ['user', 'manager', 'admin', 'viewer', 'participant', 'observer', 'reader', 'follower'],
} as const satisfies PermissionTable;
