import type { Permission } from '@pulse/core';

/** Roles that an account has everywhere. */
export const globalRoles = ['admin', 'manager', 'user', 'viewer'] as const;
export type GlobalRole = (typeof globalRoles)[number];

/**
 * Roles that are held on one resource, by what the caller is to it:
 *
 * - `owner`: the account that owns it
 * - `host`: an account that runs it with the owner: everything but deleting it and deciding who is a member
 * - `moderator`: an account that keeps order: sees what the staff sees, moderates messages and participants
 * - `participant`: joined the session by its code
 * - `observer`: a screen that shows the session
 * - `sender`: a key of the project with the scope `ingest`
 * - `reader`: a key of the project with the scope `read`
 * - `guest`: a link to the project's board
 * - `follower`: a link that shows the events as well
 */
export const resourceRoles = [
  'owner',
  'host',
  'moderator',
  'participant',
  'observer',
  'sender',
  'reader',
  'guest',
  'follower',
] as const;
export type ResourceRole = (typeof resourceRoles)[number];

/** Of these, what an account is made by somebody else. */
export const memberRoles = ['host', 'moderator'] as const;
export type MemberRole = (typeof memberRoles)[number];

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

/** Whether a permission is held on resources, by what somebody is to them; the others are held everywhere or nowhere. */
export function isOnResources(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => (resourceRoles as readonly Role[]).includes(role));
}

type Joined<Tables extends readonly PermissionTable[]> = Tables extends readonly [
  infer First extends PermissionTable,
  ...infer Rest extends readonly PermissionTable[],
]
  ? First & Joined<Rest>
  : unknown;

/**
 * One table of several.
 *
 * @throws TypeError when two declare the same permission: the later one would decide who may do what the earlier one
 *   guards
 */
export function joinTables<const Tables extends readonly PermissionTable[]>(tables: Tables): Joined<Tables> {
  const joined: Record<string, readonly Role[]> = {};
  for (const [permission, roles] of tables.flatMap((table) => Object.entries(table))) {
    if (Object.hasOwn(joined, permission)) throw new TypeError(`${permission} is declared twice.`);
    joined[permission] = roles;
  }
  return joined as Joined<Tables>;
}

/**
 * The permissions that are asked for and that no role holds: nobody could ever pass them, which is a mistake
 * in a declaration. For the start and for tests.
 */
export function undeclaredPermissions(table: PermissionTable, asked: Iterable<Permission>): Permission[] {
  return [...new Set(asked)].filter(
    (permission) => permission !== 'anyone' && !Object.hasOwn(table, permission),
  );
}
