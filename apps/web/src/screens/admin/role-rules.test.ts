import type { RolePermissions } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import { permissionGroups, settingOf, settingsFor } from './role-rules.ts';

const role = (
  name: string,
  permissions: readonly string[],
  overrides: RolePermissions['overrides'] = [],
): RolePermissions => ({ role: name, permissions, overrides });

const roles = [
  role('admin', ['session:create', 'user:manage']),
  role('user', ['session:create']),
  role('viewer', [], [{ permission: 'session:create', effect: 'deny' }]),
  role('owner', ['session:run', 'message:moderate']),
  role('host', ['session:run', 'message:moderate']),
  role('moderator', ['message:moderate', 'session:run'], [{ permission: 'session:run', effect: 'allow' }]),
  role('participant', ['poll:vote']),
];
const of = (name: string, permission: string) => {
  const found = roles.find((each) => each.role === name);
  return found && settingsFor(found, permission, roles);
};

describe('what may be set for a role', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['takes what it holds', 'host', 'session:run', ['default', 'deny']],
    ['takes back what was taken', 'viewer', 'session:create', ['default', 'deny']],
    ['takes back what was given', 'moderator', 'session:run', ['default', 'allow']],
    ['gives everywhere what is held everywhere', 'user', 'user:manage', ['default', 'allow']],
    ['gives nothing of sessions everywhere', 'user', 'session:run', []],
    ['gives nothing of everywhere in sessions', 'host', 'session:create', []],
    ['lets nobody vote', 'host', 'poll:vote', []],
    ['takes votes from participants', 'participant', 'poll:vote', ['default', 'deny']],
    ['leaves administrators alone', 'admin', 'session:create', []],
    ['leaves owners alone', 'owner', 'session:run', []],
  ])('%s', (_what, name, permission, settings) => {
    expect(of(name, permission)).toEqual(settings);
  });

  it('is what the override says, else the default', () => {
    expect(roles.map((each) => settingOf(each, 'session:run'))).toContain('allow');
    expect(roles[0] && settingOf(roles[0], 'session:run')).toBe('default');
  });
});

describe('permissionGroups', () => {
  it('has every permission once, by what it is about', () => {
    expect(permissionGroups(roles)).toEqual([
      { about: 'session', permissions: ['session:create', 'session:run'] },
      { about: 'user', permissions: ['user:manage'] },
      { about: 'message', permissions: ['message:moderate'] },
      { about: 'poll', permissions: ['poll:vote'] },
    ]);
  });
});
