import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Answer, restClient } from '../rest-client.ts';
import { createPoll, createSession, join, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

/** One per second: bursts of 20 for a token, of 100 for an address. Twice that many requests do not fit. */
const environment = { RATE_LIMIT_PER_SECOND: '1' };

const limited = (answers: readonly Answer<unknown>[]) =>
  answers.filter(({ status, code }) => status === 429 && code === 'RATE_LIMITED');

describe('rate limits', () => {
  let server: TestServer;
  let host: TestHost;
  let url: string;
  beforeAll(async () => {
    server = await startTestServer({ environment });
    ({ url } = server);
    host = await registerHost(url);
  });
  afterAll(() => server.stop());

  test('a token that asks too often is refused with Retry-After, others are not', async () => {
    const session = await createSession(await registerHost(url));
    const [eager, calm] = await Promise.all([join(url, session.code), join(url, session.code)]);
    expect((await eager.get(`/sessions/${session.id}`)).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 60 }, () => eager.get(`/sessions/${session.id}`)));
    const refused = limited(answers);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers, body } of refused) {
      expect(headers.get('retry-after')).toBe('1');
      expect(body).toMatchObject({ success: false, error: { requestId: headers.get('x-request-id') } });
    }
    expect((await calm.get(`/sessions/${session.id}`)).status).toBe(200);
  });

  test('a WebSocket is no way around it', async () => {
    const { token } = await registerHost(url);
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/ws`);
    const codes: (string | undefined)[] = [];
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('open', () => {
        socket.send(JSON.stringify({ id: 'auth', type: 'auth', token }));
        for (let id = 0; id < 60; id += 1) {
          socket.send(JSON.stringify({ id: String(id), type: 'call', op: 'auth.me', input: {} }));
        }
      });
      socket.on('message', (data) => {
        const frame = JSON.parse(String(data)) as { id: string; error?: { code: string } };
        if (frame.id !== 'auth') codes.push(frame.error?.code);
        if (codes.length === 60) resolve();
      });
    });
    socket.close();
    expect(codes.filter((code) => code === 'RATE_LIMITED').length).toBeGreaterThan(30);
    expect(codes.filter((code) => code === undefined).length).toBeGreaterThanOrEqual(20);
    const host = restClient(url, token);
    const requests = await Promise.all(Array.from({ length: 30 }, () => host.get('/auth/me')));
    expect(limited(requests).length).toBeGreaterThan(0);
  });

  test('a lecture hall joins and votes behind one address that has used up its own limit', async () => {
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const strangers = await Promise.all(
      Array.from({ length: 150 }, () => restClient(url, 'invented').get('/sessions')),
    );
    expect(limited(strangers).length).toBeGreaterThan(0);
    const audience = await Promise.all(Array.from({ length: 120 }, () => join(url, session.code)));
    const votes = await Promise.all(
      audience.map((participant) =>
        participant.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] }),
      ),
    );
    expect(votes.map(({ status }) => status)).toEqual(audience.map(() => 201));
  });

  test('health, metrics and pages are not limited', async () => {
    for (const path of ['/health/live', '/metrics', '/docs', '/openapi.json']) {
      const answers = await Promise.all(Array.from({ length: 30 }, () => fetch(url + path)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    }
  });
});

describe('X-Forwarded-For', () => {
  /** From how many addresses 250 requests seem to come, each naming another one: 100 fit into one. */
  async function refusedOf(server: TestServer): Promise<number> {
    const answers = await Promise.all(
      Array.from({ length: 250 }, (_, index) =>
        restClient(server.url).get('/sessions', { 'x-forwarded-for': `198.51.100.${index}` }),
      ),
    );
    return limited(answers).length;
  }

  test('from an untrusted peer is ignored', async () => {
    await using server = await startTestServer({ environment });
    expect(await refusedOf(server)).toBeGreaterThan(0);
    const answer = await fetch(`${server.url}/health/live`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  test('from a trusted proxy names the caller', async () => {
    await using server = await startTestServer({
      environment: { ...environment, TRUST_PROXY: '127.0.0.0/8' },
    });
    expect(await refusedOf(server)).toBe(0);
    const answer = await fetch(`${server.url}/health/live`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});
