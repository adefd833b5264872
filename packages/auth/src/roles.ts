import type { Actor, Resource } from '@pulse/core';
import { memberRoles, type Role } from '@pulse/domain';

/**
 * The roles that an actor holds where there is no resource, or on the one given.
 *
 * Without a resource: an account its global roles, somebody who joined a session what they are there.
 * On a resource only what the actor is *to it* counts, and admin: `user` and `viewer` are held by everybody, so
 * counting them would open every tenant's resource to every account.
 */
export function heldRoles(actor: Actor, resource: Resource | null): readonly Role[] {
  switch (actor.kind) {
    case 'anonymous':
      return [];
    case 'user':
      if (!resource) return globalRolesOf(actor.roles);
      return [
        ...(isAdmin(actor) ? (['admin'] as const) : []),
        ...(resource.ownerId === actor.userId ? (['owner'] as const) : []),
        ...memberRoles.filter((role) => role === resource.memberRole),
      ];
    case 'participant':
    case 'observer':
      return !resource || isOwnSession(actor, resource) ? [actor.kind] : [];
    case 'key':
      return !resource || isOwnProject(actor, resource) ? rolesOfScopes(actor.scopes) : [];
  }
}

/** Whether the actor administers the whole installation. */
export function isAdmin(actor: Actor): boolean {
  return actor.kind === 'user' && actor.roles.includes('admin');
}

/** Roles of those who are no account. */
const roleOfOthers: ReadonlySet<Role> = new Set([
  'participant',
  'observer',
  'sender',
  'reader',
  'guest',
  'follower',
]);

/**
 * Whether accounts can hold a permission at all. What only participants and observers hold is done in person:
 * not even an admin casts a vote. What only keys hold is an app's.
 */
export function isForAccounts(roles: readonly Role[]): boolean {
  return roles.some((role) => !roleOfOthers.has(role));
}

function isOwnProject({ projectId }: { readonly projectId: string }, resource: Resource): boolean {
  return resource.type === 'project' && resource.id === projectId;
}

const roleOfScope: ReadonlyMap<string, Role> = new Map([
  ['ingest', 'sender'],
  ['read', 'reader'],
  ['share', 'guest'],
  ['events', 'follower'],
]);

function rolesOfScopes(scopes: readonly string[]): readonly Role[] {
  return scopes.flatMap((scope) => roleOfScope.get(scope) ?? []);
}

function isOwnSession(actor: { readonly sessionId: string }, resource: Resource): boolean {
  return resource.type === 'session' && resource.id === actor.sessionId;
}

function globalRolesOf(names: readonly string[]): readonly Role[] {
  return (['admin', 'manager', 'user', 'viewer'] as const).filter((role) => names.includes(role));
}
