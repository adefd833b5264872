import type { PermissionTable } from '../permissions.ts';

export const projectPermissions = {
  'project:create': ['user', 'manager', 'admin'],
  'project:list': ['user', 'manager', 'admin', 'viewer'],
  'project:read': ['owner'],
  'project:manage': ['owner'],
} as const satisfies PermissionTable;
