import type { AccessEntry, Actor, Permission, Resource } from '@pulse/core';
import type { PermissionTable } from '@pulse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAuthorizer } from './decide.ts';

const table = {
  'session:create': ['user', 'manager', 'admin'],
  'session:list': ['user', 'manager', 'admin', 'viewer'],
  'session:read': ['owner', 'host', 'moderator', 'participant', 'observer'],
  'session:run': ['owner', 'host'],
  'session:delete': ['owner'],
  'message:moderate': ['owner', 'host', 'moderator'],
  'poll:vote': ['participant'],
  'user:manage': ['admin'],
  'stats:read': ['user'],
  'stream:open': ['user', 'participant', 'observer'],
} as const satisfies PermissionTable;
const { admits, decide } = createAuthorizer(table);

const session: Resource = { type: 'session', id: 'session-1', ownerId: 'owner-1' };
const elsewhere: Resource = { type: 'session', id: 'session-2', ownerId: 'owner-2' };
/** The session as it is loaded for somebody who was made this. */
const as = (memberRole: string): Resource => ({ ...session, memberRole });
const account = (userId: string, ...roles: string[]): Actor => ({ kind: 'user', userId, roles });

const anonymous: Actor = { kind: 'anonymous' };
const owner = account('owner-1', 'user');
const stranger = account('stranger-1', 'user');
const viewer = account('viewer-1', 'viewer');
const manager = account('manager-1', 'manager');
const admin = account('admin-1', 'admin', 'user');
const participant: Actor = { kind: 'participant', participantId: 'participant-1', sessionId: 'session-1' };
const observer: Actor = { kind: 'observer', sessionId: 'session-1' };

const entry = (effect: 'allow' | 'deny', subjectId: string, action: string): AccessEntry => ({
  subjectType: subjectId.startsWith('participant') ? 'participant' : 'user',
  subjectId,
  action,
  effect,
});

describe('deciding by roles', () => {
  const allowed = { allowed: true, visible: true };
  const forbidden = { allowed: false, visible: true };
  const absent = { allowed: false, visible: false };

  it.each<[string, Actor, Permission, Resource | null, { allowed: boolean; visible: boolean }]>([
    ['the owner runs', owner, 'session:run', session, allowed],
    ['the owner reads', owner, 'session:read', session, allowed],
    ['the owner does not vote', owner, 'poll:vote', session, forbidden],
    ['a host runs', stranger, 'session:run', as('host'), allowed],
    ['a host does not delete', stranger, 'session:delete', as('host'), forbidden],
    ['a moderator moderates', stranger, 'message:moderate', as('moderator'), allowed],
    ['a moderator does not run', stranger, 'session:run', as('moderator'), forbidden],
    ['a moderator does not vote', stranger, 'poll:vote', as('moderator'), forbidden],
    ['a role that nobody knows is none', stranger, 'session:read', as('owner'), absent],
    ['a participant is no member', participant, 'session:run', as('host'), forbidden],
    ['a participant reads', participant, 'session:read', session, allowed],
    ['a participant votes', participant, 'poll:vote', session, allowed],
    ['a participant does not run', participant, 'session:run', session, forbidden],
    ['an observer reads', observer, 'session:read', session, allowed],
    ['an observer does not vote', observer, 'poll:vote', session, forbidden],
    ['a stranger sees nothing', stranger, 'session:read', session, absent],
    ['a stranger sees nothing to run', stranger, 'session:run', session, absent],
    ['a global role opens no resource', stranger, 'stats:read', session, absent],
    ['a viewer sees nothing', viewer, 'session:read', session, absent],
    ['a manager sees nothing', manager, 'session:read', session, absent],
    ['an admin reads', admin, 'session:read', session, allowed],
    ['an admin runs', admin, 'session:run', session, allowed],
    ['an admin does not vote', admin, 'poll:vote', session, forbidden],
    ['a participant of another session sees nothing', participant, 'session:read', elsewhere, absent],
    ['a participant of another session does not vote', participant, 'poll:vote', elsewhere, absent],
    ['an observer of another session sees nothing', observer, 'session:read', elsewhere, absent],
    [
      'another kind of thing is not the session',
      participant,
      'session:read',
      { ...session, type: 'project' },
      absent,
    ],
    ['what nobody owns has no owner', stranger, 'session:run', { ...session, ownerId: null }, absent],
    ['somebody without a token sees nothing', anonymous, 'session:read', session, absent],
    ['a user creates', stranger, 'session:create', null, allowed],
    ['a manager creates', manager, 'session:create', null, allowed],
    ['a viewer lists', viewer, 'session:list', null, allowed],
    ['a viewer does not create', viewer, 'session:create', null, forbidden],
    ['an account without roles does nothing', account('x'), 'session:list', null, forbidden],
    ['an unknown role does nothing', account('x', 'root'), 'session:list', null, forbidden],
    ['a role on a resource is none without one', account('x', 'owner'), 'session:run', null, forbidden],
    ['a participant does not create', participant, 'session:create', null, forbidden],
    ['a participant opens a stream', participant, 'stream:open', null, allowed],
    ['an observer opens a stream', observer, 'stream:open', null, allowed],
    ['an admin opens a stream', account('x', 'admin'), 'stream:open', null, allowed],
    ['an admin does all', admin, 'user:manage', null, allowed],
    ['an undeclared permission is nobody’s', admin, 'session:fly', session, forbidden],
    ['nor is one that objects have', admin, 'constructor' as Permission, session, forbidden],
    ['anyone does what is open', anonymous, 'anyone', null, allowed],
  ])('%s', (_what, actor, permission, resource, expected) => {
    const decision = decide(actor, permission, resource, []);
    expect(decision).toMatchObject(expected);
    expect(decision.reason).toMatch(/\S+ \S+/);
  });

  it('says which role decided', () => {
    expect(decide(owner, 'session:run', session, []).reason).toBe('role owner holds session:run');
    expect(decide(stranger, 'session:run', session, []).reason).toBe(
      'an account with user holds no role here',
    );
  });
});

describe('deciding by entries', () => {
  it('lets an entry bring an account in, for its action alone', () => {
    const entries = [entry('allow', 'stranger-1', 'session:read')];
    expect(decide(stranger, 'session:read', session, entries)).toMatchObject({ allowed: true });
    expect(decide(stranger, 'session:run', session, entries)).toMatchObject({
      allowed: false,
      visible: true,
    });
    expect(decide(manager, 'session:read', session, entries)).toMatchObject({
      allowed: false,
      visible: false,
    });
  });

  it('lets * stand for everything that an account can do', () => {
    const entries = [entry('allow', 'stranger-1', '*')];
    expect(decide(stranger, 'session:run', session, entries)).toMatchObject({ allowed: true });
    expect(decide(stranger, 'poll:vote', session, entries)).toMatchObject({ allowed: false, visible: true });
  });

  it.each([owner, admin, participant])('denies even to $kind $roles', (actor) => {
    const id = actor.kind === 'user' ? actor.userId : 'participant-1';
    const entries = [entry('allow', id, '*'), entry('deny', id, 'session:read')];
    const decision = decide(actor, 'session:read', session, entries);
    expect(decision).toMatchObject({ allowed: false, visible: true });
    expect(decision.reason).toContain('denies session:read');
  });

  it('hides a resource from whom everything on it is denied', () => {
    const decision = decide(owner, 'session:read', session, [entry('deny', 'owner-1', '*')]);
    expect(decision).toMatchObject({ allowed: false, visible: false });
  });

  it('brings no participant into another session', () => {
    const entries = [entry('allow', 'participant-1', '*')];
    const decision = decide(participant, 'session:read', elsewhere, entries);
    expect(decision).toMatchObject({ allowed: false, visible: false });
  });

  it('does not take a participant’s id for a user’s', () => {
    const entries: AccessEntry[] = [{ ...entry('allow', 'participant-1', '*'), subjectType: 'participant' }];
    const decision = decide(account('participant-1', 'user'), 'session:read', session, entries);
    expect(decision).toMatchObject({ allowed: false, visible: false });
  });
});

describe('admitting, before anything is loaded', () => {
  it.each<[Actor, Permission, boolean]>([
    [anonymous, 'anyone', true],
    [anonymous, 'session:read', false],
    [stranger, 'session:run', true],
    [stranger, 'poll:vote', false],
    [stranger, 'user:manage', false],
    [viewer, 'session:create', false],
    [viewer, 'session:run', true],
    [admin, 'user:manage', true],
    [admin, 'poll:vote', false],
    [admin, 'session:fly', false],
    [participant, 'poll:vote', true],
    [participant, 'session:run', false],
    [observer, 'session:read', true],
    [observer, 'poll:vote', false],
  ])('%j %s: %s', (actor, permission, expected) => {
    expect(admits(actor, permission)).toBe(expected);
  });
});

describe('always', () => {
  const ids = ['a', 'b', 'c'];
  const permission = fc.constantFrom(...(Object.keys(table) as Permission[]));
  const anyActor: fc.Arbitrary<Actor> = fc.oneof(
    fc.constant(anonymous),
    fc.record({
      kind: fc.constant('user' as const),
      userId: fc.constantFrom(...ids),
      roles: fc.subarray(['admin', 'manager', 'user', 'viewer']),
    }),
    fc.record({
      kind: fc.constant('participant' as const),
      participantId: fc.constantFrom(...ids),
      sessionId: fc.constantFrom(...ids),
    }),
    fc.record({ kind: fc.constant('observer' as const), sessionId: fc.constantFrom(...ids) }),
  );
  const anyResource: fc.Arbitrary<Resource> = fc.record({
    type: fc.constantFrom('session', 'project'),
    id: fc.constantFrom(...ids),
    ownerId: fc.constantFrom(...ids, null),
    memberRole: fc.constantFrom('host', 'moderator', 'root', null),
  });
  const anyEntry: fc.Arbitrary<AccessEntry> = fc.record({
    subjectType: fc.constantFrom('user', 'participant'),
    subjectId: fc.constantFrom(...ids),
    action: fc.oneof(permission, fc.constant('*')),
    effect: fc.constantFrom('allow', 'deny'),
  });
  const isOf = (candidate: AccessEntry, actor: Actor) =>
    (actor.kind === 'user' && candidate.subjectType === 'user' && candidate.subjectId === actor.userId) ||
    (actor.kind === 'participant' &&
      candidate.subjectType === 'participant' &&
      candidate.subjectId === actor.participantId);

  it('a deny wins', () => {
    fc.assert(
      fc.property(
        anyActor,
        permission,
        anyResource,
        fc.array(anyEntry),
        (actor, asked, resource, entries) => {
          const denied = entries.some(
            (each) =>
              each.effect === 'deny' && isOf(each, actor) && (each.action === asked || each.action === '*'),
          );
          return !(denied && decide(actor, asked, resource, entries).allowed);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('another tenant’s resource is neither allowed nor visible', () => {
    fc.assert(
      fc.property(
        anyActor,
        permission,
        anyResource,
        fc.array(anyEntry),
        (actor, asked, resource, entries) => {
          const belongs =
            actor.kind === 'user'
              ? actor.roles.includes('admin') ||
                resource.ownerId === actor.userId ||
                ['host', 'moderator'].includes(resource.memberRole ?? '') ||
                entries.some((each) => each.effect === 'allow' && isOf(each, actor))
              : 'sessionId' in actor && resource.type === 'session' && resource.id === actor.sessionId;
          const decision = decide(actor, asked, resource, entries);
          return belongs || (!decision.allowed && !decision.visible);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('what is allowed is visible and admitted, and only participants vote', () => {
    fc.assert(
      fc.property(
        anyActor,
        permission,
        fc.option(anyResource),
        fc.array(anyEntry),
        (actor, asked, resource, entries) => {
          const decision = decide(actor, asked, resource, entries);
          if (!decision.allowed) return true;
          return (
            decision.visible &&
            admits(actor, asked) &&
            (asked !== 'poll:vote' || actor.kind === 'participant')
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
