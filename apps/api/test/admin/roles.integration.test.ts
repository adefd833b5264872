import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcome } from '../cast.ts';
import {
  addMember,
  createSession,
  join,
  registerHost,
  type TestHost,
  type TestSession,
} from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

let server: TestServer;
let admin: TestHost;
let owner: TestHost;
let session: TestSession;
beforeAll(async () => {
  server = await startTestServer();
  admin = await registerHost(server.url);
  owner = await registerHost(server.url);
  session = await createSession(owner);
});
afterAll(() => server.stop());

describe('/admin/roles', () => {
  const change = (role: string, permission: string, effect: string) =>
    admin.patch(`/admin/roles/${role}`, { changes: [{ permission, effect }] });

  test('every role with what it holds', async () => {
    const { status, data } = await admin.get('/admin/roles');
    expect(status).toBe(200);
    expect(data.map(({ role }: { role: string }) => role)).toEqual([
      'admin',
      'manager',
      'user',
      'viewer',
      'owner',
      'host',
      'moderator',
      'participant',
      'observer',
      'sender',
      'reader',
      'guest',
      'follower',
    ]);
    expect(data[6]).toMatchObject({
      overrides: [],
      permissions: expect.arrayContaining(['message:moderate']),
    });
    expect(data[6].permissions).not.toContain('poll:manage');
  });

  test('given a permission, and taken it away again, a role changes at once', async () => {
    const moderator = await addMember(server.url, owner, session.id, 'moderator');
    const pause = async () => outcome(await moderator.patch(`/sessions/${session.id}`, { title: 'Session' }));
    expect(await pause()).toBe('403 FORBIDDEN');
    const given = await change('moderator', 'session:run', 'allow');
    expect(given.data).toMatchObject({
      role: 'moderator',
      permissions: expect.arrayContaining(['session:run']),
      overrides: [{ permission: 'session:run', effect: 'allow' }],
    });
    expect(await pause()).toBe('200');
    expect((await change('moderator', 'session:run', 'default')).data.overrides).toEqual([]);
    expect(await pause()).toBe('403 FORBIDDEN');

    const person = await join(server.url, session.code);
    const post = async () =>
      outcome(await person.post(`/sessions/${session.id}/messages`, { kind: 'question', content: 'Why?' }));
    await change('participant', 'message:post', 'deny');
    expect(await post()).toBe('403 FORBIDDEN');
    await change('participant', 'message:post', 'default');
    expect(await post()).toBe('201');
  });

  test.each([
    ['admin', 'session:create', 'deny'],
    ['owner', 'session:run', 'deny'],
    ['participant', 'session:run', 'allow'],
    ['host', 'poll:vote', 'allow'],
    ['user', 'session:run', 'allow'],
  ])('%s %s %s is ROLE_CANNOT_HOLD', async (role, permission, effect) => {
    expect(outcome(await change(role, permission, effect))).toBe('409 ROLE_CANNOT_HOLD');
  });

  test('what is no role or permission is refused', async () => {
    expect(outcome(await change('root', 'session:run', 'allow'))).toBe('400 INVALID_INPUT');
    expect(outcome(await change('host', 'session:fly', 'allow'))).toBe('400 INVALID_INPUT');
  });
});

describe('POST /authz/explain', () => {
  const explain = (body: unknown) => admin.post('/authz/explain', body);
  const resource = () => ({ type: 'session', id: session.id });

  test('says what the decision function says, and why', async () => {
    const moderator = await addMember(server.url, owner, session.id, 'moderator');
    const asked = { userId: moderator.userId, permission: 'message:moderate', resource: resource() };
    expect((await explain(asked)).data).toEqual({
      allowed: true,
      visible: true,
      reason: 'role moderator holds message:moderate',
    });
    await owner.post(`/sessions/${session.id}/access`, {
      subjectType: 'user',
      subjectId: moderator.userId,
      action: 'message:moderate',
      effect: 'deny',
    });
    expect((await explain(asked)).data).toEqual({
      allowed: false,
      visible: true,
      reason: 'an entry denies message:moderate to this user',
    });
    await admin.patch(`/admin/users/${moderator.userId}`, { disabled: true });
    expect((await explain(asked)).data).toMatchObject({ allowed: false, reason: 'the account is disabled' });
  });

  test('of a participant, banned and not', async () => {
    const person = await join(server.url, session.code);
    const asked = { participantId: person.id, permission: 'poll:vote', resource: resource() };
    expect((await explain(asked)).data).toMatchObject({ allowed: true });
    await owner.post(`/sessions/${session.id}/participants/${person.id}/ban`);
    expect((await explain(asked)).data).toMatchObject({ allowed: false });
  });

  test('of what is held everywhere', async () => {
    expect((await explain({ userId: owner.userId, permission: 'session:create' })).data).toMatchObject({
      allowed: true,
      reason: 'role user holds session:create',
    });
  });

  test('refusals', async () => {
    const permission = 'session:run';
    expect(outcome(await explain({ userId: randomUUID(), permission }))).toBe('404 USER_NOT_FOUND');
    expect(outcome(await explain({ participantId: randomUUID(), permission }))).toBe(
      '404 PARTICIPANT_NOT_FOUND',
    );
    const nowhere = { type: 'session', id: randomUUID() };
    expect(outcome(await explain({ userId: owner.userId, permission, resource: nowhere }))).toBe(
      '404 SESSION_NOT_FOUND',
    );
    expect(outcome(await explain({ permission }))).toBe('400 INVALID_INPUT');
    expect(outcome(await owner.post('/authz/explain', { userId: owner.userId, permission }))).toBe(
      '403 FORBIDDEN',
    );
  });
});
