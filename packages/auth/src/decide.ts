import {
  type AccessEntry,
  type Actor,
  type Authorizer,
  actorId,
  type Decision,
  type Permission,
  type Resource,
} from '@pulse/core';
import { memberRoles, type PermissionTable, type Role } from '@pulse/domain';
import { heldRoles, isAdmin, isForAccounts } from './roles.ts';

/** The action of an access entry that means every permission on its resource. */
export const everyAction = '*';

/**
 * The one decision function, for every protocol. Roles first, then access entries; a deny wins over everything,
 * ownership and admin included. A permission that the table lacks is refused to everybody.
 *
 * A resource is visible to who holds a role on it or has an allowing entry there, unless everything is denied;
 * to others it answers as absent. Somebody who joined one session sees nothing of another, entries or not.
 *
 * @param rolePermissions which roles hold which permission
 */
export function createAuthorizer(rolePermissions: PermissionTable): Authorizer {
  const rolesByPermission = new Map<string, readonly Role[]>(Object.entries(rolePermissions));

  function admits(actor: Actor, permission: Permission): boolean {
    if (permission === 'anyone') return true;
    const roles = rolesByPermission.get(permission);
    if (!roles) return false;
    switch (actor.kind) {
      case 'anonymous':
        return false;
      case 'participant':
      case 'observer':
        return roles.includes(actor.kind);
      case 'key':
        return holds(roles, heldRoles(actor, null));
      case 'user':
        // An account may own the resource, be a member or have an entry there; which one is not known yet.
        return isAdmin(actor)
          ? isForAccounts(roles)
          : roles.some(isHeldOnResources) || holds(roles, heldRoles(actor, null));
    }
  }

  function decide(
    actor: Actor,
    permission: Permission,
    resource: Resource | null,
    entries: readonly AccessEntry[],
  ): Decision {
    if (permission === 'anyone') return { allowed: true, visible: true, reason: 'open to anyone' };
    const held = heldRoles(actor, resource);
    const own =
      resource && mayHaveEntries(actor, held) ? entries.filter((entry) => concerns(entry, actor)) : [];
    const visible = isVisible(resource, held, own);
    const refuse = (reason: string): Decision => ({ allowed: false, visible, reason });
    const allow = (reason: string): Decision => ({ allowed: true, visible: true, reason });

    const roles = rolesByPermission.get(permission);
    if (!roles) return refuse(`no role holds ${permission}: it is not in the permission table`);
    const denial = own.find((entry) => entry.effect === 'deny' && covers(entry, permission));
    if (denial) return refuse(`an entry denies ${denial.action} to this ${denial.subjectType}`);
    if (!admits(actor, permission)) return refuse(`${permission} is never held by ${describe(actor)}`);
    const role = roles.find((candidate) => held.includes(candidate));
    if (role) return allow(`role ${role} holds ${permission}`);
    if (held.includes('admin')) return allow('role admin holds everything that accounts can hold');
    const grant = own.find((entry) => entry.effect === 'allow' && covers(entry, permission));
    if (grant) return allow(`an entry allows ${grant.action} to this ${grant.subjectType}`);
    return refuse(`${describe(actor)} holds ${held.length > 0 ? `only ${held.join(', ')}` : 'no role'} here`);
  }

  return { admits, decide };
}

function holds(roles: readonly Role[], held: readonly Role[]): boolean {
  return roles.some((role) => held.includes(role));
}

function isHeldOnResources(role: Role): boolean {
  return role === 'owner' || (memberRoles as readonly Role[]).includes(role);
}

/** Entries bring accounts into a resource; participants have to be in it already. */
function mayHaveEntries(actor: Actor, held: readonly Role[]): boolean {
  return actor.kind === 'user' || held.length > 0;
}

/** Entries are loaded for the actor; checked all the same, because a mistake there would be a hole here. */
function concerns(entry: AccessEntry, actor: Actor): boolean {
  return entry.subjectType === actor.kind && entry.subjectId === actorId(actor);
}

function covers(entry: AccessEntry, permission: Permission): boolean {
  return entry.action === permission || entry.action === everyAction;
}

function isVisible(resource: Resource | null, held: readonly Role[], own: readonly AccessEntry[]): boolean {
  if (!resource) return true;
  if (own.some((entry) => entry.effect === 'deny' && entry.action === everyAction)) return false;
  return held.length > 0 || own.some((entry) => entry.effect === 'allow');
}

function describe(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
      return 'somebody without a token';
    case 'user':
      return `an account with ${actor.roles.length > 0 ? actor.roles.join(', ') : 'no global role'}`;
    case 'participant':
      return 'a participant';
    case 'observer':
      return 'an observer';
    case 'key':
      return 'a key of a project';
  }
}
