import type { PermissionTable } from '../permissions.ts';

export const auditPermissions = {
  'audit:read': ['admin'],
} as const satisfies PermissionTable;
