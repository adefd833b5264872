import type { PermissionTable } from '../permissions.ts';

export const projectPermissions = {
  'project:create': ['user', 'manager', 'admin'],
  'project:list': ['user', 'manager', 'admin', 'viewer'],
  'project:read': ['owner', 'host', 'moderator'],
  'project:manage': ['owner', 'host'],
  /** What only who made it may: decide about its members, and delete it. */
  'project:own': ['owner'],
} as const satisfies PermissionTable;
