import type { PermissionTable } from '../permissions.ts';

export const sessionPermissions = {
  'session:create': ['user', 'manager', 'admin'],
  'session:list': ['user', 'manager', 'admin', 'viewer'],
  'session:read': ['owner', 'host', 'moderator', 'participant', 'observer'],
  'session:watch': ['owner', 'host', 'moderator', 'participant', 'observer'],
  // Hears what the staff hears: drafts, hidden results, who joins, pending messages. Asked by handlers.
  'session:oversee': ['owner', 'host', 'moderator'],
  'session:run': ['owner', 'host'],
  'session:delete': ['owner'],
} as const satisfies PermissionTable;
