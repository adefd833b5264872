import { describe, expect, it } from 'vitest';
import type { PermissionTable } from '../permissions.ts';
import type { RoleOverride } from './role-override.repository.ts';
import { mayOverride, withOverrides } from './role-overrides.ts';

const table = {
  'session:create': ['user', 'manager', 'admin'],
  'session:run': ['owner', 'host'],
  'message:moderate': ['owner', 'host', 'moderator'],
  'poll:vote': ['participant'],
  'message:post': ['owner', 'participant'],
  'stream:open': ['user', 'participant'],
} as const satisfies PermissionTable;

describe('overriding roles', () => {
  it('adds a permission to a role, or takes it away', () => {
    const overrides: RoleOverride[] = [
      { role: 'moderator', permission: 'session:run', effect: 'allow' },
      { role: 'user', permission: 'session:create', effect: 'deny' },
      { role: 'participant', permission: 'message:post', effect: 'deny' },
    ];
    expect(withOverrides(table, overrides)).toEqual({
      ...table,
      'session:run': ['owner', 'host', 'moderator'],
      'session:create': ['manager', 'admin'],
      'message:post': ['owner'],
    });
  });

  it.each<[string, RoleOverride]>([
    ['takes nothing from administrators', { role: 'admin', permission: 'session:create', effect: 'deny' }],
    ['takes nothing from owners', { role: 'owner', permission: 'session:run', effect: 'deny' }],
    ['lets no account vote', { role: 'host', permission: 'poll:vote', effect: 'allow' }],
    ['gives the audience nothing', { role: 'participant', permission: 'session:run', effect: 'allow' }],
    ['gives screens nothing', { role: 'observer', permission: 'message:post', effect: 'allow' }],
    ['holds nothing of sessions everywhere', { role: 'user', permission: 'session:run', effect: 'allow' }],
    [
      'holds nothing of everywhere in sessions',
      { role: 'host', permission: 'session:create', effect: 'allow' },
    ],
    ['knows no other permission', { role: 'host', permission: 'constructor', effect: 'allow' }],
    ['knows no other role', { role: 'root', permission: 'session:run', effect: 'allow' }],
    ['denies what was not held in vain', { role: 'moderator', permission: 'session:run', effect: 'deny' }],
  ])('%s', (_what, override) => {
    expect(withOverrides(table, [override])).toEqual(table);
  });

  it('allows what is held anyhow, so that a denial can be turned round', () => {
    expect(mayOverride(table, 'participant', 'poll:vote', 'allow')).toBe(true);
  });
});
