import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcome } from '../cast.ts';
import { type RestClient, restClient } from '../rest-client.ts';
import { createSession, registerHost, type TestHost } from '../scenario.ts';
import { identifier, sessionShape, timestamp, token } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('POST /join', () => {
  let server: TestServer;
  let host: TestHost;
  let anybody: RestClient;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
    anybody = restClient(server.url);
  });
  afterAll(() => server.stop());

  test('the participant, the session and a token of one’s own', async () => {
    const session = await createSession(host);
    const { status, body, data } = await anybody.post('/join', { code: session.code, name: '  Ada ' });
    expect(status).toBe(201);
    expect(body).toEqual({
      success: true,
      data: {
        participant: {
          id: identifier,
          sessionId: session.id,
          name: 'Ada',
          joinedAt: timestamp,
          muted: false,
          kicked: false,
          banned: false,
        },
        session: sessionShape({ ...session, status: 'live', startedAt: timestamp }),
        token,
      },
    });
    const again = await anybody.post('/join', { code: session.code, name: 'Ada' });
    expect(again.data.participant.id).not.toBe(data.participant.id);
    expect(again.data.token).not.toBe(data.token);
    expect((await restClient(server.url, data.token).get(`/sessions/${session.id}`)).status).toBe(200);
  });

  test.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    ['in two halves', (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `],
    ['with a hyphen', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
  ])('a code typed %s joins', async (_how, typed) => {
    const session = await createSession(host);
    const { status, data } = await anybody.post('/join', { code: typed(session.code) });
    expect(status).toBe(201);
    expect(data.session.id).toBe(session.id);
  });

  test('joining works in lobby, live and paused; not before, not after', async () => {
    const session = await createSession(host, { start: false });
    const join = () => anybody.post('/join', { code: session.code }).then(outcome);
    const move = (verb: string) => host.post(`/sessions/${session.id}/${verb}`);
    expect(await join()).toBe('409 SESSION_NOT_LIVE');
    await move('lobby');
    expect(await join()).toBe('201');
    await move('start');
    expect(await join()).toBe('201');
    await move('pause');
    expect(await join()).toBe('201');
    await move('end');
    expect(await join()).toBe('409 SESSION_NOT_LIVE');
    expect((await host.get(`/sessions/${session.id}/participants`)).data).toHaveLength(3);
  });

  test('a session that is not anonymous asks for a name', async () => {
    const session = await createSession(host, { anonymous: false });
    expect(outcome(await anybody.post('/join', { code: session.code }))).toBe('400 NAME_REQUIRED');
    const named = await anybody.post('/join', { code: session.code, name: 'Grace' });
    expect(named.data.participant.name).toBe('Grace');
  });

  test('an anonymous session takes no name for an answer', async () => {
    const session = await createSession(host);
    expect((await anybody.post('/join', { code: session.code })).data.participant.name).toBeNull();
  });

  test('twenty at once into a session of three: three are in, the others find it full', async () => {
    const session = await createSession(host, { maxParticipants: 3 });
    const joins = await Promise.all(
      Array.from({ length: 20 }, () => anybody.post('/join', { code: session.code })),
    );
    const outcomes = joins.map(outcome).toSorted();
    expect(outcomes).toEqual([...Array(3).fill('201'), ...Array(17).fill('409 SESSION_FULL')]);
    expect((await host.get(`/sessions/${session.id}/participants`)).data).toHaveLength(3);
  });

  test('a passcode is asked for, compared exactly, and never told', async () => {
    const session = await createSession(host, { passcode: 'Käse 7' });
    for (const path of ['/join', '/observe']) {
      const enter = (passcode?: string) =>
        anybody.post(path, { code: session.code, ...(passcode === undefined ? {} : { passcode }) });
      expect(outcome(await enter())).toBe('403 PASSCODE_REQUIRED');
      expect(outcome(await enter('käse 7'))).toBe('403 PASSCODE_WRONG');
      const entered = await enter('Käse 7');
      expect(entered.status).toBe(201);
      expect(entered.data.session.hasPasscode).toBe(true);
      expect(JSON.stringify(entered.body)).not.toContain('Käse');
    }
  });

  test('a code that nobody has is absent', async () => {
    expect(outcome(await anybody.post('/join', { code: 'AAAAAA' }))).toBe('404 SESSION_NOT_FOUND');
    expect(outcome(await anybody.post('/join', { code: '------' }))).toBe('404 SESSION_NOT_FOUND');
  });

  test.each([
    ['no code', {}],
    ['an empty code', { code: '' }],
    ['a code too long', { code: 'A'.repeat(33) }],
    ['a number for a code', { code: 234_567 }],
    ['a name of blanks', { code: 'AAAAAA', name: '   ' }],
    ['a name too long', { code: 'AAAAAA', name: 'x'.repeat(61) }],
    ['a line break in the name', { code: 'AAAAAA', name: 'a\nb' }],
  ])('%s is INVALID_INPUT', async (_what, body) => {
    expect(outcome(await anybody.post('/join', body))).toBe('400 INVALID_INPUT');
  });

  test('an id of one’s own choosing is refused', async () => {
    const answer = await anybody.post('/join', { code: 'AAAAAA', participantId: 'x' });
    expect(outcome(answer)).toBe('400 UNKNOWN_FIELD');
  });
});
