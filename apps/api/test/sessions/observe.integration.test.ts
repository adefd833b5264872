import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcome } from '../cast.ts';
import { restClient } from '../rest-client.ts';
import { createSession, registerHost } from '../scenario.ts';
import { sessionShape, timestamp, token } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('POST /observe', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('a screen gets the session and a token to watch it with, and is nobody in it', async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const { status, body, data } = await restClient(server.url).post('/observe', {
      code: session.code.toLowerCase(),
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      success: true,
      data: { session: sessionShape({ ...session, status: 'live', startedAt: timestamp }), token },
    });
    const screen = restClient(server.url, data.token);
    expect((await screen.get(`/sessions/${session.id}/snapshot`)).data.counts.total).toBe(0);
    expect(outcome(await screen.get(`/sessions/${session.id}/participants`))).toBe('403 FORBIDDEN');
    expect((await host.get(`/sessions/${session.id}/participants`)).data).toEqual([]);
  });

  test.each(['draft', 'ended'])('a session in %s can be shown', async (status) => {
    const host = await registerHost(server.url);
    const session = await createSession(host, { start: status === 'ended' });
    if (status === 'ended') await host.post(`/sessions/${session.id}/end`);
    const { data } = await restClient(server.url).post('/observe', { code: session.code });
    expect(data.session.status).toBe(status);
  });

  test('unknown codes are absent, malformed input refused', async () => {
    const anybody = restClient(server.url);
    expect(outcome(await anybody.post('/observe', { code: 'AAAAAA' }))).toBe('404 SESSION_NOT_FOUND');
    expect(outcome(await anybody.post('/observe', { code: '' }))).toBe('400 INVALID_INPUT');
    expect(outcome(await anybody.post('/observe', { code: 'AAAAAA', name: 'x' }))).toBe('400 UNKNOWN_FIELD');
  });
});
