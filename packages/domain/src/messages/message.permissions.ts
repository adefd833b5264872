import type { PermissionTable } from '../permissions.ts';

export const messagePermissions = {
  'message:read': ['owner', 'host', 'moderator', 'participant', 'observer'],
  'message:post': ['owner', 'host', 'moderator', 'participant'],
  'message:upvote': ['owner', 'host', 'moderator', 'participant'],
  'message:moderate': ['owner', 'host', 'moderator'],
} as const satisfies PermissionTable;
