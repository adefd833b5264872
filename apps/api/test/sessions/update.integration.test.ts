import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { type RestClient, restClient } from '../rest-client.ts';
import { createSession, join, registerHost, type TestHost } from '../scenario.ts';
import { sessionShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('PATCH /sessions/:sessionId', () => {
  let server: TestServer;
  let host: TestHost;
  let anybody: RestClient;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
    anybody = restClient(server.url);
  });
  afterAll(() => server.stop());

  const change = (id: string, body: unknown) => host.patch(`/sessions/${id}`, body);

  test('every setting is taken over, and nothing else moves', async () => {
    const session = await createSession(host);
    const { startedAt } = (await host.get(`/sessions/${session.id}`)).data;
    const settings = { language: 'de-CH', anonymous: false, chat: false, maxParticipants: 7 };
    const { status, body } = await change(session.id, { title: '  Physics ', ...settings });
    expect(status).toBe(200);
    const changed = sessionShape({ ...session, title: 'Physics', ...settings, status: 'live', startedAt });
    expect(body).toEqual({ success: true, data: changed });
    expect((await host.get(`/sessions/${session.id}`)).data).toEqual(changed);
  });

  test.each([
    ['title', { title: 'Other' }],
    ['language', { language: 'fr' }],
    ['anonymous', { anonymous: false }],
    ['chat', { chat: false }],
    ['maxParticipants', { maxParticipants: 1 }],
    ['maxParticipants', { maxParticipants: null }],
  ])('%s alone, as %j: what is left out stays', async (_field, body) => {
    const session = await createSession(host, { start: false, maxParticipants: 9, passcode: 'open' });
    const before = (await host.get(`/sessions/${session.id}`)).data;
    const { data } = await change(session.id, body);
    expect(data).toEqual({ ...before, ...body, updatedAt: timestamp });
    expect(data.hasPasscode).toBe(true);
  });

  test('a change of nothing answers the session as it is', async () => {
    const session = await createSession(host, { start: false });
    const { status, data } = await change(session.id, {});
    expect([status, data]).toEqual([200, sessionShape({ ...session })]);
  });

  test('a passcode set, replaced and cleared decides who comes in from then on', async () => {
    const session = await createSession(host);
    const enter = async (path: string, passcode?: string) =>
      outcome(
        await anybody.post(path, { code: session.code, ...(passcode === undefined ? {} : { passcode }) }),
      );
    const inside = await join(server.url, session.code);
    const { body } = await change(session.id, { passcode: 'first' });
    expect(JSON.stringify(body)).not.toContain('first');
    expect((await host.get(`/sessions/${session.id}`)).data.hasPasscode).toBe(true);
    for (const path of ['/join', '/observe']) {
      expect(await enter(path)).toBe('403 PASSCODE_REQUIRED');
      expect(await enter(path, 'second')).toBe('403 PASSCODE_WRONG');
      expect(await enter(path, 'first')).toBe('201');
    }
    await change(session.id, { passcode: 'second' });
    for (const path of ['/join', '/observe']) {
      expect(await enter(path, 'first')).toBe('403 PASSCODE_WRONG');
      expect(await enter(path, 'second')).toBe('201');
    }
    expect((await change(session.id, { passcode: null })).data.hasPasscode).toBe(false);
    for (const path of ['/join', '/observe']) {
      expect(await enter(path)).toBe('201');
      expect(await enter(path, 'of no use')).toBe('201');
    }
    // Who was in before needs no passcode afterwards.
    expect((await inside.get(`/sessions/${session.id}`)).status).toBe(200);
  });

  test('a smaller maximum shows nobody the door and lets nobody else in', async () => {
    const session = await createSession(host);
    const inside = await Promise.all([join(server.url, session.code), join(server.url, session.code)]);
    await change(session.id, { maxParticipants: 1 });
    expect(outcome(await anybody.post('/join', { code: session.code }))).toBe('409 SESSION_FULL');
    for (const person of inside) expect((await person.get(`/sessions/${session.id}`)).status).toBe(200);
  });

  test('everybody inside is told what is public', async () => {
    const session = await createSession(host);
    const person = await join(server.url, session.code);
    const { data } = await change(session.id, { title: 'Told', passcode: 'not told' });
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const timeline = await person.get(`/sessions/${session.id}/timeline`);
    expect(timeline.data.at(-1)).toMatchObject({ event: 'session.updated', data: { session: data } });
    expect(JSON.stringify(timeline.body)).not.toContain('not told');
  });

  test.each([
    ['no title', { title: '' }],
    ['a title of blanks', { title: '  ' }],
    ['no title at all', { title: null }],
    ['a language that is none', { language: 'English' }],
    ['nobody at most', { maxParticipants: 0 }],
    ['text for a switch', { chat: 'off' }],
    ['an empty passcode', { passcode: '' }],
    ['a passcode of two lines', { passcode: 'a\nb' }],
  ])('%s is INVALID_INPUT and changes nothing', async (_what, body) => {
    const session = await createSession(host, { start: false });
    expect(outcome(await change(session.id, { language: 'fr', ...body }))).toBe('400 INVALID_INPUT');
    expect((await host.get(`/sessions/${session.id}`)).data).toEqual(sessionShape({ ...session }));
  });

  test.each(['code', 'status', 'ownerId', 'slide'])('%s is not a setting', async (field) => {
    const session = await createSession(host, { start: false });
    expect(outcome(await change(session.id, { [field]: 'x' }))).toBe('400 UNKNOWN_FIELD');
  });

  test('the host alone may, and another’s session is absent', async () => {
    const cast = await assembleCast(server.url);
    const change = { title: 'Mine now' };
    expect(await askedByAll(cast, (client) => client.patch(`/sessions/${cast.session.id}`, change))).toEqual(
      hostAlone(200, 'SESSION_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      cast.otherHost.patch(`/sessions/${id}`, change),
    );
    expect(foreign).toEqual(absent);
    expect(absent).toMatchObject({ status: 404, error: { code: 'SESSION_NOT_FOUND' } });
  });
});
