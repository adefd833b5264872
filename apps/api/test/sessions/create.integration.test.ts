import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assembleCast, outcome } from '../cast.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { sessionShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('POST /sessions', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  test('a title alone makes an anonymous draft with chat and a code', async () => {
    const { status, body } = await host.post('/sessions', { title: 'Session' });
    expect(status).toBe(201);
    expect(body).toEqual({ success: true, data: sessionShape() });
  });

  test('every setting is taken over, the title trimmed', async () => {
    const settings = { language: 'de-CH', anonymous: false, chat: false, maxParticipants: 40 };
    const { status, data } = await host.post('/sessions', { title: '  Grüße 👋 ', ...settings });
    expect(status).toBe(201);
    expect(data).toEqual(sessionShape({ title: 'Grüße 👋', ...settings }));
    expect((await host.get(`/sessions/${data.id}`)).data).toEqual(data);
  });

  test('twenty sessions have twenty codes', async () => {
    const created = await Promise.all(
      Array.from({ length: 20 }, () => host.post('/sessions', { title: 'Session' })),
    );
    expect(new Set(created.map(({ data }) => data.code)).size).toBe(20);
  });

  test.each([
    ['no title', {}],
    ['an empty title', { title: '' }],
    ['a title of blanks', { title: ' \u2003 ' }],
    ['a title too long', { title: 'x'.repeat(201) }],
    ['a number for a title', { title: 5 }],
    ['a control character in the title', { title: 'a\u0007b' }],
    ['something that is not a language', { title: 'T', language: 'not a language' }],
    ['text for a boolean', { title: 'T', anonymous: 'false' }],
    ['no participants', { title: 'T', maxParticipants: 0 }],
    ['half a participant', { title: 'T', maxParticipants: 1.5 }],
    ['too many participants', { title: 'T', maxParticipants: 1_000_001 }],
  ])('%s is INVALID_INPUT', async (_what, body) => {
    expect(outcome(await host.post('/sessions', body))).toBe('400 INVALID_INPUT');
  });

  test.each(['ownerId', 'status', 'code', 'id'])('the field %s is not the caller’s to set', async (field) => {
    const answer = await host.post('/sessions', { title: 'T', [field]: 'x' });
    expect(outcome(answer)).toBe('400 UNKNOWN_FIELD');
    expect(answer.body).toMatchObject({ error: { details: { fields: [field] } } });
  });

  test('accounts alone may create', async () => {
    const cast = await assembleCast(server.url);
    const create = (role: 'anonymous' | 'participant' | 'observer') =>
      cast[role].post('/sessions', { title: 'T' }).then(outcome);
    expect(await create('anonymous')).toBe('401 UNAUTHENTICATED');
    expect(await create('participant')).toBe('403 FORBIDDEN');
    expect(await create('observer')).toBe('403 FORBIDDEN');
  });
});
