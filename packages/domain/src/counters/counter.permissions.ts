import type { PermissionTable } from '../permissions.ts';

export const counterPermissions = {
  'counter:read': ['owner', 'participant', 'observer'],
  'counter:change': ['owner', 'participant'],
  'counter:manage': ['owner'],
} as const satisfies PermissionTable;
