import type { PermissionTable } from '../permissions.ts';

export const webhookPermissions = {
  'webhook:read': ['owner'],
  'webhook:manage': ['owner'],
} as const satisfies PermissionTable;
