import type { PermissionTable } from '../permissions.ts';

export const participantPermissions = {
  'participant:list': ['owner', 'host', 'moderator'],
  'participant:moderate': ['owner', 'host', 'moderator'],
} as const satisfies PermissionTable;
