import type { PermissionTable } from '../permissions.ts';

/** An administrator holds these without being named; naming them says that nobody else does. */
export const adminPermissions = {
  'user:manage': ['admin'],
  'role:manage': ['admin'],
  'decision:explain': ['admin'],
  'queue:manage': ['admin'],
} as const satisfies PermissionTable;
