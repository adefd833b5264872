import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, hostAlone, outcome } from '../cast.ts';
import { addMember, join, registerHost } from '../scenario.ts';
import { identifier, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('access entries of a session', () => {
  let server: TestServer;
  let cast: Cast;
  let path: string;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
    path = `/sessions/${cast.session.id}/access`;
  });
  afterAll(() => server.stop());

  const put = (subjectType: string, subjectId: string, action: string, effect: string) =>
    cast.host.post(path, { subjectType, subjectId, action, effect });

  test('bring a stranger in for one action, until removed', async () => {
    const ada = await registerHost(server.url);
    const read = () => ada.get(`/sessions/${cast.session.id}`).then(outcome);
    expect(await read()).toBe('404 SESSION_NOT_FOUND');
    const { status, data } = await put('user', ada.userId, 'session:read', 'allow');
    const entry = { subjectType: 'user', subjectId: ada.userId, action: 'session:read', effect: 'allow' };
    expect([status, data]).toEqual([201, { id: identifier, ...entry, createdAt: timestamp }]);
    expect(await read()).toBe('200');
    expect(outcome(await ada.post(`/sessions/${cast.session.id}/pause`))).toBe('403 FORBIDDEN');
    // Reading is not overseeing: drafts and who is here are not among what they see.
    expect(outcome(await ada.get(`/sessions/${cast.session.id}/participants`))).toBe('403 FORBIDDEN');
    expect((await cast.host.delete(`${path}/${data.id}`)).status).toBe(204);
    expect(await read()).toBe('404 SESSION_NOT_FOUND');
  });

  test('a deny wins over a role, and saying it again turns it round', async () => {
    const host = await addMember(server.url, cast.host, cast.session.id, 'host');
    const rename = () => host.patch(`/sessions/${cast.session.id}`, { title: 'Session' }).then(outcome);
    expect(await rename()).toBe('200');
    const denied = await put('user', host.userId, 'session:run', 'deny');
    expect(await rename()).toBe('403 FORBIDDEN');
    const allowed = await put('user', host.userId, 'session:run', 'allow');
    expect(allowed.data).toEqual({ ...denied.data, effect: 'allow' });
    expect(await rename()).toBe('200');
    await put('user', host.userId, '*', 'deny');
    expect(await rename()).toBe('404 SESSION_NOT_FOUND');
  });

  test('a participant can be denied one thing', async () => {
    const person = await join(server.url, cast.session.code);
    await put('participant', person.id, 'message:post', 'deny');
    const post = { kind: 'question', content: 'Why?' };
    expect(outcome(await person.post(`/sessions/${cast.session.id}/messages`, post))).toBe('403 FORBIDDEN');
    expect(outcome(await person.get(`/sessions/${cast.session.id}`))).toBe('200');
  });

  test('are listed in the order of creation, page by page', async () => {
    const whole = await cast.host.get(path);
    expect(whole.data.length).toBeGreaterThan(2);
    const first = await cast.host.get(`${path}?limit=1`);
    const rest = await cast.host.get(`${path}?cursor=${first.nextCursor}`);
    expect([...first.data, ...rest.data]).toEqual(whole.data);
  });

  test('about nobody, about the owner, and of what is no permission here', async () => {
    expect(outcome(await put('user', randomUUID(), '*', 'deny'))).toBe('404 USER_NOT_FOUND');
    expect(outcome(await put('participant', cast.stranger.id, '*', 'deny'))).toBe(
      '404 PARTICIPANT_NOT_FOUND',
    );
    expect(outcome(await put('user', cast.host.userId, '*', 'deny'))).toBe('409 ENTRY_ABOUT_OWNER');
    for (const action of ['session:create', 'account:manage', 'constructor', 'session:fly']) {
      expect(outcome(await put('user', cast.otherHost.userId, action, 'allow'))).toBe('400 INVALID_INPUT');
    }
    expect(outcome(await cast.host.delete(`${path}/${randomUUID()}`))).toBe('404 ACCESS_ENTRY_NOT_FOUND');
  });

  test('for the owner alone, and another’s session is absent', async () => {
    expect(await askedByAll(cast, (client) => client.get(path))).toEqual(hostAlone(200, 'SESSION_NOT_FOUND'));
    expect(
      outcome(
        await cast.otherHost.post(path, {
          subjectType: 'user',
          subjectId: cast.otherHost.userId,
          action: '*',
          effect: 'allow',
        }),
      ),
    ).toBe('404 SESSION_NOT_FOUND');
    expect(outcome(await cast.otherHost.delete(`${path}/${randomUUID()}`))).toBe('404 SESSION_NOT_FOUND');
  });
});
