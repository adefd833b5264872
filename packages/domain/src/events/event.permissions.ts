import type { PermissionTable } from '../permissions.ts';

export const eventPermissions = {
  'event:ingest': ['sender'],
  'event:recent': ['reader'],
  'event:read': ['owner', 'host', 'moderator', 'reader'],
} as const satisfies PermissionTable;
