import type { Permission } from '@pulse/core';

/** Roles that an account has everywhere. */
export const globalRoles = ['admin', 'manager', 'user', 'viewer'] as const;
export type GlobalRole = (typeof globalRoles)[number];

/**
 * Roles that are held on one resource, by what the caller is to it:
 *
 * - `owner`: the account that owns it
 * - `participant`: joined the session by its code
 * - `observer`: a screen that shows the session
 */
export const resourceRoles = ['owner', 'participant', 'observer'] as const;
export type ResourceRole = (typeof resourceRoles)[number];

export type Role = GlobalRole | ResourceRole;

/**
 * Which roles hold a permission. A feature declares its own in `<feature>.permissions.ts`:
 *
 * @example
 * export const pollPermissions = {
 *   'poll:vote': ['participant'],
 *   'poll:manage': ['owner'],
 * } as const satisfies PermissionTable;
 */
export type PermissionTable = Readonly<Record<`${string}:${string}`, readonly Role[]>>;

/**
 * The permissions that are asked for and that no role holds: nobody could ever pass them, which is a mistake
 * in a declaration. For the start and for tests.
 */
export function undeclaredPermissions(table: PermissionTable, asked: Iterable<Permission>): Permission[] {
  return [...new Set(asked)].filter(
    (permission) => permission !== 'anyone' && !Object.hasOwn(table, permission),
  );
}
