import type { PermissionTable } from '../permissions.ts';

export const participantPermissions = {
  'participant:list': ['owner'],
} as const satisfies PermissionTable;
