import type { PermissionTable } from '../permissions.ts';

export const sessionPermissions = {
  'session:create': ['user', 'manager', 'admin'],
  'session:list': ['user', 'manager', 'admin', 'viewer'],
  'session:read': ['owner', 'participant', 'observer'],
  'session:watch': ['owner', 'participant', 'observer'],
  'session:run': ['owner'],
} as const satisfies PermissionTable;
