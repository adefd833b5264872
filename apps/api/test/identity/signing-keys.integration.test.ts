import { silentLog, systemClock, systemRandom, uuidv7Ids } from '@pulse/core';
import { createPool } from '@pulse/db';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('signing keys', () => {
  let server: TestServer;
  let other: TestServer;
  let pool: ReturnType<typeof createPool>;
  let admin: TestHost;
  let password: { email: string; password: string };

  beforeAll(async () => {
    server = await startTestServer();
    other = await startTestServer({ connectionString: server.connectionString });
    pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    admin = await registerHost(server.url);
    password = { email: 'ada@example.org', password: 'correct horse battery' };
    await restClient(server.url).post('/auth/register', password);
  });
  afterAll(async () => {
    await pool.end();
    await other.stop();
    await server.stop();
  });

  /** Lets seconds pass for the keys. */
  const age = (seconds: number) =>
    pool.query(
      `UPDATE signing_keys SET created_at = created_at - make_interval(secs => $1),
              signs_since = signs_since - make_interval(secs => $1),
              replaced_at = replaced_at - make_interval(secs => $1)`,
      [seconds],
    );
  const keySet = async () =>
    (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
  const signIn = async () => (await restClient(server.url).post('/auth/login', password)).data.accessToken;
  const meOn = async (url: string, token: string) => (await restClient(url, token).get('/auth/me')).status;

  test('are published, for any page and any cache, without private parts', async () => {
    const response = await fetch(`${server.url}/.well-known/jwks.json`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    const { keys } = (await response.json()) as JSONWebKeySet;
    expect(keys).toHaveLength(2);
    for (const key of keys) {
      expect(Object.keys(key).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    }
    const { payload } = await jwtVerify(await signIn(), createLocalJWKSet({ keys }), {
      issuer: 'pulse',
      audience: 'pulse',
      typ: 'at+jwt',
    });
    expect(payload.sub).toEqual(expect.any(String));
  });

  test('rotate without a sign-out: a key is published before it signs, and verifies after', async () => {
    const before = await keySet();
    const old = await signIn();
    expect((await admin.post('/admin/keys/rotate', {})).code).toBe('NEXT_KEY_TOO_NEW');
    await age(601);
    const rotated = await admin.post('/admin/keys/rotate', {});
    expect([rotated.status, rotated.data.keys.map(({ stage }: { stage: string }) => stage)]).toEqual([
      200,
      ['next', 'current', 'previous'],
    ]);
    const fresh = await signIn();
    expect(decodeProtectedHeader(fresh).kid).not.toBe(decodeProtectedHeader(old).kid);
    // Who had cached the key set before the rotation knows the key that signs now.
    expect(before.keys.map(({ kid }) => kid)).toContain(decodeProtectedHeader(fresh).kid);
    for (const token of [old, fresh]) {
      expect([await meOn(server.url, token), await meOn(other.url, token)]).toEqual([200, 200]);
    }
  });

  test('rotate by age, and are retired when the last token has expired', async () => {
    const { kid } = decodeProtectedHeader(await signIn());
    await age(30 * 86_400);
    await server.composition.signingKeys.maintain();
    const { kid: successor } = decodeProtectedHeader(await signIn());
    expect(successor).not.toBe(kid);
    expect((await keySet()).keys.map((key) => key.kid)).toContain(kid);
    // 15 minutes of the token, one of leeway, two for nodes that have not looked yet.
    await age(900 + 60 + 120 + 1);
    await server.composition.signingKeys.maintain();
    expect((await keySet()).keys.map((key) => key.kid)).not.toContain(kid);
  });

  test('that another node has made are known at once, and that it has retired within a look', async () => {
    const old = await signIn();
    expect(await meOn(other.url, old)).toBe(200);
    // Made and used at once, as after a leak: nobody has seen the key before.
    const { token } = await server.composition.ports.accessTokens.issue({
      id: admin.userId,
      roles: ['admin'],
      signInId: uuidv7Ids(systemClock, systemRandom).next(),
    });
    const again = restClient(server.url, token); // the administrator's first token has ended with its key
    const rotated = await again.post('/admin/keys/rotate', { compromised: true });
    expect(rotated.data.keys.map(({ stage }: { stage: string }) => stage)).toEqual(['next', 'current']);
    expect(await meOn(server.url, old)).toBe(401);
    expect(await meOn(other.url, await signIn())).toBe(200);
    expect(await meOn(other.url, old)).toBe(401);
  });

  test('are rotated by administrators alone', async () => {
    const token = await signIn();
    expect((await restClient(server.url, token).post('/admin/keys/rotate', {})).code).toBe('FORBIDDEN');
    expect((await restClient(server.url).post('/admin/keys/rotate', {})).code).toBe('UNAUTHENTICATED');
  });
});
