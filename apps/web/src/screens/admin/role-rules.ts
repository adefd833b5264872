import type { AdminUpdateRoleInput, RolePermissions } from '@pulse/client';

export type RoleName = AdminUpdateRoleInput['roleId'];
export type PermissionName = AdminUpdateRoleInput['changes'][number]['permission'];
export type Setting = AdminUpdateRoleInput['changes'][number]['effect'];

/** Held by what somebody is to one session; the others are held everywhere. */
const inSessions: readonly string[] = ['owner', 'host', 'moderator', 'participant', 'observer'];
const members: readonly string[] = ['host', 'moderator'];

export const isInSessions = (role: string): boolean => inSessions.includes(role);

/** What is set for a permission of a role; `default` is what the code declares. */
export function settingOf(role: RolePermissions, permission: string): Setting {
  return role.overrides.find((override) => override.permission === permission)?.effect ?? 'default';
}

/** Every permission that some role holds or was denied, grouped by what it is about. */
export function permissionGroups(
  roles: readonly RolePermissions[],
): readonly { readonly about: string; readonly permissions: readonly PermissionName[] }[] {
  const all = new Set(
    roles.flatMap((role) => [...role.permissions, ...role.overrides.map((each) => each.permission)]),
  );
  const groups = new Map<string, PermissionName[]>();
  for (const permission of all) {
    const about = permission.split(':')[0] ?? '';
    groups.set(about, [...(groups.get(about) ?? []), permission as PermissionName]);
  }
  return [...groups].map(([about, permissions]) => ({ about, permissions }));
}

/**
 * What may be set for a role, so that nothing is offered that the server would refuse. The server has the last word:
 * packages/domain/src/admin/role-overrides.ts.
 */
export function settingsFor(
  role: RolePermissions,
  permission: string,
  roles: readonly RolePermissions[],
): readonly Setting[] {
  if (role.role === 'admin' || role.role === 'owner') return [];
  const setting = settingOf(role, permission);
  if (setting === 'default' && role.permissions.includes(permission)) return ['default', 'deny'];
  if (setting === 'deny') return ['default', 'deny'];
  const holders = roles.filter((each) => holdsByDefault(each, permission)).map((each) => each.role);
  const onResources = holders.length > 0 && holders.every(isInSessions);
  const candidate = onResources ? members.includes(role.role) : !isInSessions(role.role);
  const givable = candidate && !holders.every((holder) => holder === 'participant');
  return givable || setting === 'allow' ? ['default', 'allow'] : [];
}

function holdsByDefault(role: RolePermissions, permission: string): boolean {
  const setting = settingOf(role, permission);
  return setting === 'default' ? role.permissions.includes(permission) : setting === 'deny';
}
