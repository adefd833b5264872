import type { PermissionTable } from '../permissions.ts';

export const memberPermissions = {
  'member:read': ['owner', 'host', 'moderator'],
  'member:manage': ['owner'],
  'invitation:accept': ['user', 'manager', 'admin', 'viewer'],
} as const satisfies PermissionTable;
