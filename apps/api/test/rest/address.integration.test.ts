import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, refusal } from '../raw-http.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('addresses and headers over REST', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  const signedIn = () => ({ authorization: `Bearer ${host.token}` });

  test.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v1/nothing',
    '/api/v2/sessions',
    '/auth/nothing',
    '/ingest',
    '/projects/none/nothing',
  ])('%s is a JSON 404, even for a browser', async (path) => {
    const answer = await ask(server.url, { path, headers: { accept: 'text/html' } });
    expect(refusal(answer)).toBe('404 NOT_FOUND');
  });

  test.each([
    '//api/v1/sessions',
    '/api//v1/sessions',
    '/api/v1//sessions',
    '/api/v1/sessions/',
    '/api/v1/sessions;x',
    '/api/v1/sessions;/x',
    '/api/v1/sessions%2F',
    '/api/v1%2Fsessions',
    '/api/v1/sessions%3Flimit=1',
    '/api/v1/sessions%23',
    '/API/v1/sessions',
    '/api/v1/Sessions',
    '/api/v1/./sessions',
    '/api/v1/x/../sessions',
    '/api/v1/%2e%2e/v1/sessions',
    '/api\\v1\\sessions',
    '/sessions',
  ])('%s leads nowhere without a token, and nowhere else with one', async (path) => {
    expect(['401 UNAUTHENTICATED', '404 NOT_FOUND']).toContain(refusal(await ask(server.url, { path })));
    const answer = await ask(server.url, { path, headers: signedIn() });
    expect(refusal(answer)).toMatch(/^40[04] /);
  });

  test.each(['/api/v1/%73essions', 'http://pulse.test/api/v1/sessions'])(
    '%s is another spelling of the same, authorization included',
    async (path) => {
      expect(refusal(await ask(server.url, { path }))).toBe('401 UNAUTHENTICATED');
      expect((await ask(server.url, { path, headers: signedIn() })).status).toBe(200);
    },
  );

  test.each([
    '/api/v1/sessions/%zz',
    '/api/v1/sessions/%',
    '/api/v1/sessions/%c3%28',
    '/api/v1/sessions/%00',
    '/api/v1/sessions/%ed%a0%80',
    '/api/v1/%zz',
    `/api/v1/sessions/${'x'.repeat(201)}`,
    '/api/v1/sessions/__proto__',
    '/api/v1/sessions/constructor',
    '/api/v1/sessions/1%20OR%201=1',
    '/api/v1/sessions?limit=%zz',
    '/api/v1/sessions?cursor=%ff',
    '/api/v1/sessions?__proto__=1',
    '/api/v1/sessions?constructor=1',
    '/api/v1/sessions?limit[]=1',
    '/api/v1/sessions?cursor=a&cursor=b',
    '/api/v1/sessions?cursor=%00',
    '/api/v1/sessions?sort=id;DROP%20TABLE%20sessions',
  ])('%s is 400', async (path) => {
    expect(refusal(await ask(server.url, { path, headers: signedIn() }))).toMatch(/^400 /);
  });

  test('a method that an address does not take changes nothing', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS']) {
      const answer = await ask(server.url, { method, path: '/api/v1/sessions', headers: signedIn() });
      expect([method, refusal(answer)]).toEqual([method, expect.stringMatching(/^40[45] /)]);
    }
    const overridden = await ask(server.url, {
      method: 'GET',
      path: '/api/v1/sessions',
      headers: { ...signedIn(), 'x-http-method-override': 'POST' },
    });
    expect([overridden.status, JSON.parse(overridden.body).data]).toEqual([200, []]);
  });

  test('X-Forwarded-* of a stranger is ignored', async () => {
    const forwarded = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '10.0.0.1',
      forwarded: 'proto=https;host=evil.example',
    };
    const login = await ask(server.url, {
      method: 'POST',
      path: '/api/v1/auth/register',
      headers: { ...forwarded, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'forwarded@example.org', password: 'correct horse battery', name: 'F' }),
    });
    expect(login.status).toBe(201);
    expect(login.headers['set-cookie']).not.toContain('Secure');
    expect(login.headers).not.toHaveProperty('strict-transport-security');
    const refresh = await ask(server.url, {
      method: 'POST',
      path: '/api/v1/auth/refresh',
      headers: {
        ...forwarded,
        origin: 'https://evil.example',
        cookie: login.headers['set-cookie']?.split(';', 1)[0] ?? '',
      },
    });
    expect(refusal(refresh)).toBe('403 FORBIDDEN');
  });

  test('a harmless X-Request-Id is taken over, another replaced', async () => {
    const idFor = async (id: string) => {
      const answer = await ask(server.url, { path: '/api/v1/sessions', headers: { 'x-request-id': id } });
      expect(refusal(answer)).toBe('401 UNAUTHENTICATED');
      return answer.headers['x-request-id'];
    };
    expect(await idFor('trace-7.a:b_c')).toBe('trace-7.a:b_c');
    for (const id of ['a b', '<script>', 'x'.repeat(129), '', 'a\tb', '$(id)']) {
      expect(await idFor(id)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('a credential in the address is none', async () => {
    for (const name of ['token', 'access_token', 'authorization', 'ticket']) {
      const answer = await ask(server.url, { path: `/api/v1/sessions?${name}=${host.token}` });
      expect(refusal(answer)).toBe('401 UNAUTHENTICATED');
    }
  });

  test('every answer carries the security headers', async () => {
    for (const path of ['/api/v1/sessions', '/api/v1/nothing', '/openapi.json']) {
      const { headers } = await ask(server.url, { path });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'content-security-policy': expect.stringContaining("default-src 'self'"),
      });
    }
  });
});
