import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startScene } from '../live/scene.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const ours = 'https://app.example.org';
const foreign = 'https://elsewhere.example';

function corsOf(response: Response): Record<string, string> {
  return Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control-')));
}

const preflight = (url: string, origin: string, path = '/api/v1/sessions', headers = 'authorization') =>
  fetch(url + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': headers,
    },
  });

/** Every header that a client in a page adds to those that a browser sends without asking, by address. */
const sentByPages = [
  ['/api/v1/polls/1/votes', 'authorization,content-type,idempotency-key,x-request-id'],
  ['/api/v1/sse', 'authorization,last-event-id'],
  ['/api/v1/projects', 'content-type,x-api-key'],
  ['/graphql', 'authorization,content-type,idempotency-key'],
  ['/trpc/polls.vote', 'authorization,content-type,idempotency-key,trpc-accept'],
  ['/socket.io/', 'content-type'],
] as const;

describe('CORS for a list of origins', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ environment: { CORS_ORIGINS: ours } });
  });
  afterAll(() => server.stop());

  test('an origin of the list may read answers, with credentials', async () => {
    const response = await fetch(`${server.url}/health/live`, { headers: { origin: ours } });
    expect(corsOf(response)).toEqual({
      'access-control-allow-origin': ours,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'Date, X-Request-Id, Retry-After',
    });
    expect(response.headers.get('vary')).toContain('Origin');
  });

  test('so it may read errors', async () => {
    const response = await fetch(`${server.url}/api/v1/sessions`, { headers: { origin: ours } });
    expect([response.status, corsOf(response)['access-control-allow-origin']]).toEqual([401, ours]);
  });

  test('its preflight is answered without a token, and says what may be sent', async () => {
    const response = await preflight(server.url, ours);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(corsOf(response)).toMatchObject({
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': expect.stringContaining('Idempotency-Key'),
      'access-control-max-age': '7200',
    });
    expect(response.headers.get('content-security-policy')).toBeTruthy();
  });

  test.each(sentByPages)('on %s it may send %s', async (path, headers) => {
    const response = await preflight(server.url, ours, path, headers);
    expect(response.status).toBe(204);
    const cors = corsOf(response);
    expect(cors['access-control-allow-origin']).toBe(ours);
    const allowed = cors['access-control-allow-headers']?.toLowerCase().split(', ') ?? [];
    expect(headers.split(',').filter((header) => !allowed.includes(header))).toEqual([]);
  });

  test('answers and streams of every protocol may be read', async () => {
    const { host, channels, poll } = await startScene(server.url);
    const headers = {
      origin: ours,
      authorization: `Bearer ${host.token}`,
      'content-type': 'application/json',
    };
    const query = `subscription { pollsWatch(input: { pollId: "${poll.id}" }) { pos } }`;
    const input = encodeURIComponent(JSON.stringify({ pollId: poll.id }));
    const requests: readonly (readonly [string, RequestInit])[] = [
      [`/api/v1/sse?channels=${channels.poll}`, { headers }],
      ['/graphql', { method: 'POST', headers, body: '{"query":"{ authMe { id } }"}' }],
      [
        '/graphql',
        {
          method: 'POST',
          headers: { ...headers, accept: 'text/event-stream' },
          body: JSON.stringify({ query }),
        },
      ],
      ['/trpc/auth.me', { headers }],
      [`/trpc/polls.watch?input=${input}`, { headers: { ...headers, accept: 'text/event-stream' } }],
      ['/socket.io/?EIO=4&transport=polling', { headers }],
    ];
    for (const [path, init] of requests) {
      const abort = new AbortController();
      const response = await fetch(server.url + path, { ...init, signal: abort.signal });
      const origin = corsOf(response)['access-control-allow-origin'];
      expect([path, response.status, origin]).toEqual([path, 200, ours]);
      abort.abort();
    }
  });

  test.each([foreign, 'null', `${ours}.evil.example`, 'http://app.example.org', `${ours}:8443`])(
    'the origin %s is told nothing',
    async (origin) => {
      const response = await fetch(`${server.url}/health/live`, { headers: { origin } });
      expect([response.status, corsOf(response)]).toEqual([200, {}]);
      expect(corsOf(await preflight(server.url, origin))).toEqual({});
    },
  );
});

describe('CORS for everybody, in development', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ environment: { CORS_ORIGINS: `*,${ours}` } });
  });
  afterAll(() => server.stop());

  test('any origin may read answers, without credentials', async () => {
    const response = await fetch(`${server.url}/health/live`, { headers: { origin: foreign } });
    expect(corsOf(response)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Date, X-Request-Id, Retry-After',
    });
  });

  test('one that is named besides may with them', async () => {
    const response = await fetch(`${server.url}/health/live`, { headers: { origin: ours } });
    expect(corsOf(response)['access-control-allow-credentials']).toBe('true');
  });
});
