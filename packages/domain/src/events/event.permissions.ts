import type { PermissionTable } from '../permissions.ts';

export const eventPermissions = {
  'event:ingest': ['sender'],
  'event:recent': ['reader'],
  'event:read': ['owner', 'host', 'moderator', 'reader'],
  /** Links that show events follow what they show of them. */
  'event:watch': ['owner', 'host', 'moderator', 'reader', 'follower'],
} as const satisfies PermissionTable;
