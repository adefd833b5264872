import type { PermissionTable } from '../permissions.ts';

export const webhookPermissions = {
  'webhook:read': ['owner', 'host', 'moderator'],
  'webhook:manage': ['owner', 'host'],
} as const satisfies PermissionTable;
