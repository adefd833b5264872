import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../start-server.ts';

const ours = 'https://app.example.org';
const foreign = 'https://elsewhere.example';

function corsOf(response: Response): Record<string, string> {
  return Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control-')));
}

const preflight = (url: string, origin: string) =>
  fetch(`${url}/api/v1/sessions`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,idempotency-key',
    },
  });

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
      'access-control-expose-headers': 'X-Request-Id, Retry-After',
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
      'access-control-expose-headers': 'X-Request-Id, Retry-After',
    });
  });

  test('one that is named besides may with them', async () => {
    const response = await fetch(`${server.url}/health/live`, { headers: { origin: ours } });
    expect(corsOf(response)['access-control-allow-credentials']).toBe('true');
  });
});
