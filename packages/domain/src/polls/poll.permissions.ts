import type { PermissionTable } from '../permissions.ts';

export const pollPermissions = {
  'poll:read': ['owner', 'participant', 'observer'],
  'poll:watch': ['owner', 'participant', 'observer'],
  'poll:vote': ['participant'],
  'poll:manage': ['owner'],
} as const satisfies PermissionTable;
