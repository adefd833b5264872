import type { PermissionTable } from '../permissions.ts';

export const messagePermissions = {
  'message:read': ['owner', 'participant', 'observer'],
  'message:post': ['owner', 'participant'],
  'message:upvote': ['owner', 'participant'],
} as const satisfies PermissionTable;
