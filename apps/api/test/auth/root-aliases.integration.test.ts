import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identifier, token } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('/auth/* without the prefix', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('each answers as below /api/v1, with a cookie that scripts and other sites cannot use', async () => {
    for (const prefix of ['', '/api/v1']) {
      const call = async (
        method: string,
        path: string,
        body?: object,
        headers: Record<string, string> = {},
      ) => {
        const response = await fetch(`${server.url}${prefix}${path}`, {
          method,
          headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        const text = await response.text();
        return {
          status: response.status,
          body: text === '' ? undefined : JSON.parse(text),
          cookie: response.headers.get('set-cookie') ?? '',
        };
      };
      const email = `${randomUUID()}@example.org`;
      const credentials = { email, password: 'correct horse battery' };
      const user = { id: identifier, email, name: 'Ada', roles: expect.any(Array) };
      const signedIn = { success: true, data: { user, accessToken: token, expiresIn: 900 } };

      const registered = await call('POST', '/auth/register', { ...credentials, name: 'Ada' });
      expect([registered.status, registered.body]).toEqual([201, signedIn]);
      expect(registered.cookie).toMatch(
        /^pulse_refresh=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
      );
      const login = await call('POST', '/auth/login', credentials);
      expect([login.status, login.body]).toEqual([200, signedIn]);
      const authorization = `Bearer ${login.body.data.accessToken}`;
      const me = await call('GET', '/auth/me', undefined, { authorization });
      expect([me.status, me.body.data]).toEqual([200, expect.objectContaining({ email, name: 'Ada' })]);

      const cookie = login.cookie.split(';', 1)[0] ?? '';
      const refreshed = await call('POST', '/auth/refresh', undefined, { cookie });
      expect(refreshed.status).toBe(200);
      expect(refreshed.cookie).toMatch(/HttpOnly; SameSite=Strict$/);
      const crossSite = await call('POST', '/auth/refresh', undefined, {
        cookie,
        origin: 'https://evil.example',
      });
      expect([crossSite.status, crossSite.body.error.code]).toEqual([403, 'FORBIDDEN']);

      const successor = refreshed.cookie.split(';', 1)[0] ?? '';
      const loggedOut = await call('POST', '/auth/logout', undefined, { cookie: successor });
      expect([loggedOut.status, loggedOut.body]).toEqual([204, undefined]);
      expect(loggedOut.cookie).toMatch(/^pulse_refresh=; .*Expires=Thu, 01 Jan 1970/);
      expect((await call('POST', '/auth/refresh', undefined, { cookie: successor })).status).toBe(401);
    }
  });
});
