import {
  globalRoles,
  isOnResources,
  memberRoles,
  type PermissionTable,
  type Role,
  resourceRoles,
} from '../permissions.ts';
import type { RoleOverride } from './role-override.repository.ts';

export const allRoles: readonly Role[] = [...globalRoles, ...resourceRoles];

/** The table as the overrides leave it. Overrides that make no sense (of another version's) are passed over. */
export function withOverrides(table: PermissionTable, overrides: readonly RoleOverride[]): PermissionTable {
  const changed = new Map<string, readonly Role[]>(Object.entries(table));
  for (const { role, permission, effect } of overrides) {
    const roles = changed.get(permission);
    const known = allRoles.find((each) => each === role);
    if (!roles || !known || !mayOverride(table, known, permission, effect)) continue;
    const others = roles.filter((each) => each !== known);
    changed.set(permission, effect === 'allow' ? [...others, known] : others);
  }
  return Object.fromEntries(changed);
}

/**
 * Whether an administrator may change this. What is held on a resource can be given to its hosts and moderators,
 * what is held everywhere to global roles; to people in the audience nothing, because what they do is done in
 * person. Anything may be taken away, except from administrators, who could then not give it back, and from
 * owners.
 */
export function mayOverride(
  table: PermissionTable,
  role: Role,
  permission: string,
  effect: 'allow' | 'deny',
): boolean {
  const declared = Object.hasOwn(table, permission) ? table[permission as keyof PermissionTable] : undefined;
  if (!declared || role === 'admin' || role === 'owner') return false;
  if (declared.includes(role)) return true;
  if (effect === 'deny') return false;
  const candidates: readonly Role[] = isOnResources(declared) ? memberRoles : globalRoles;
  return candidates.includes(role) && !declared.every((each) => each === 'participant');
}
