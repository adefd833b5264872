import type { PermissionTable } from '../permissions.ts';

export const sharePermissions = {
  'share:manage': ['owner', 'host'],
  /** Nobody but links: what else reads events is closed to them, whatever comes to be. */
  'share:view': ['guest'],
  'share:events': ['follower'],
} as const satisfies PermissionTable;
