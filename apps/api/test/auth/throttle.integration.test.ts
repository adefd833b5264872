import { randomUUID } from 'node:crypto';
import { systemClock } from '@pulse/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restClient } from '../rest-client.ts';
import { createSession, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { password, registerAccount, signIn } from './account.ts';

let server: TestServer;
let ahead = 0;
beforeAll(async () => {
  const clock = { now: () => new Date(systemClock.now().getTime() + ahead) };
  server = await startTestServer({ clock, environment: { TRUST_PROXY: 'loopback' } });
});
afterAll(() => server.stop());

const login = (email: string, tried: string, address: string) =>
  restClient(server.url).post(
    '/auth/login',
    { email, password: tried, transport: 'body' },
    { 'x-forwarded-for': address },
  );

describe('guessing passwords', () => {
  it('is slowed down, alike for accounts that exist and that do not, and ends with the right one', async () => {
    const account = await registerAccount(server.url);
    for (const [email, address] of [
      [account.email, '203.0.113.1'],
      [`nobody-${randomUUID()}@example.org`, '203.0.114.1'],
    ] as const) {
      const codes: (string | undefined)[] = [];
      for (let index = 0; index < 8; index += 1) codes.push((await login(email, 'wrong', address)).code);
      expect(codes).toEqual([...Array(6).fill('INVALID_CREDENTIALS'), 'RATE_LIMITED', 'RATE_LIMITED']);
    }
    const refused = await login(account.email, password, '203.0.113.99');
    expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED']);
    const retryAfter = Number(refused.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(0);
    expect((await login(account.email, password, '198.51.100.1')).status).toBe(200);
    ahead += retryAfter * 1_000;
    expect((await login(account.email, password, '203.0.113.99')).status).toBe(200);
    expect((await login(account.email, 'wrong', '203.0.113.99')).code).toBe('INVALID_CREDENTIALS');
  });

  it('is slowed down on every protocol by the same count', async () => {
    const account = await registerAccount(server.url);
    for (let index = 0; index < 6; index += 1) await login(account.email, 'wrong', '127.0.0.1');
    const overTrpc = await fetch(`${server.url}/trpc/auth.login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: account.email, password, transport: 'body' }),
    });
    expect(overTrpc.status).toBe(429);
    const overGraphQL = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { authLogin(input: { email: "${account.email}", password: "${password}", transport: body }) { accessToken } }`,
      }),
    });
    expect(await overGraphQL.text()).toContain('RATE_LIMITED');
  });
});

describe('join codes', () => {
  it('are charged when wrong alone: a hall joins from one address, a guesser does not get far', async () => {
    const host = await registerHost(server.url);
    const { code } = await createSession(host);
    const join = (tried: string, address: string) =>
      restClient(server.url).post('/join', { code: tried }, { 'x-forwarded-for': address });
    for (let batch = 0; batch < 10; batch += 1) {
      const joined = await Promise.all(Array.from({ length: 40 }, () => join(code, '192.0.2.1')));
      expect(joined.every(({ status }) => status === 201)).toBe(true);
    }
    const wrong = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    const codes = new Map<string | undefined, number>();
    for (let batch = 0; batch < 10; batch += 1) {
      for (const answer of await Promise.all(Array.from({ length: 40 }, () => join(wrong, '192.0.2.1')))) {
        codes.set(answer.code, (codes.get(answer.code) ?? 0) + 1);
      }
    }
    expect([...codes.keys()].sort()).toEqual(['RATE_LIMITED', 'SESSION_NOT_FOUND']);
    expect(codes.get('SESSION_NOT_FOUND')).toBeLessThan(360);
    expect((await join(code, '198.51.100.1')).status).toBe(201);
    await signIn(server.url, (await registerAccount(server.url)).email);
  });
});
