import type { PermissionTable } from '../permissions.ts';

export const accessPermissions = {
  'access:manage': ['owner'],
} as const satisfies PermissionTable;
