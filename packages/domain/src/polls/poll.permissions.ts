import type { PermissionTable } from '../permissions.ts';

export const pollPermissions = {
  'poll:read': ['owner', 'host', 'moderator', 'participant', 'observer'],
  'poll:watch': ['owner', 'host', 'moderator', 'participant', 'observer'],
  'poll:vote': ['participant'],
  'poll:manage': ['owner', 'host'],
} as const satisfies PermissionTable;
