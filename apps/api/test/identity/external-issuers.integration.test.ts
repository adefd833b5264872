import { randomUUID } from 'node:crypto';
import { readConfig } from '@pulse/config';
import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { connectWebSocket, openEventStream } from '@pulse/testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask as askGraphQL } from '../graphql/graphql-client.ts';
import { restClient } from '../rest-client.ts';
import { createSession, registerHost } from '../scenario.ts';
import { ask as askSocketIo, connected, socketIo } from '../socket-io/socket-io-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { trpcClient } from '../trpc/trpc-client.ts';
import { type OidcIssuer, startOidcIssuer } from './oidc-issuer.ts';

describe('external issuers', () => {
  let login: OidcIssuer;
  let partner: OidcIssuer;
  let server: TestServer;
  let pool: ReturnType<typeof createPool>;
  let now = new Date();

  beforeAll(async () => {
    [login, partner] = await Promise.all([startOidcIssuer(), startOidcIssuer()]);
    server = await startTestServer({
      clock: { now: () => now },
      environment: { OIDC_ISSUERS: `${login.issuer} pulse, ${partner.issuer} pulse` },
    });
    pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    await registerHost(server.url); // the first account is the administrator's
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
    await Promise.all([login[Symbol.asyncDispose](), partner[Symbol.asyncDispose]()]);
  });

  const me = (token: string) => restClient(server.url, token).get('/auth/me');
  const later = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds);
  };
  const address = () => `${randomUUID()}@example.org`;
  const registerVerified = async (email: string) => {
    const { data } = await restClient(server.url).post('/auth/register', {
      email,
      password: 'correct horse',
    });
    await pool.query('UPDATE users SET email_verified_at = now() WHERE id = $1', [data.user.id]);
    return data.user.id as string;
  };

  test('an account is made on first sight, once, however many calls come first', async () => {
    const email = address();
    const token = await login.signIn('first-sight', { email, email_verified: true, name: 'Ada' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => me(token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1);
    expect(answers[0]?.data).toEqual({
      id: expect.any(String),
      email,
      name: 'Ada',
      roles: ['user'],
      emailVerified: true,
      hasPassword: false,
      language: 'en',
      createdAt: expect.any(String),
      externalIds: [{ issuer: login.issuer, externalId: 'first-sight', email }],
    });
  });

  test('an account without a password is deleted without one, and has none to change', async () => {
    const token = await login.signIn('leaving', { email: address(), email_verified: true });
    const client = restClient(server.url, token);
    const { id } = (await client.get('/auth/me')).data;
    const change = { currentPassword: 'correct horse battery', newPassword: 'another horse battery' };
    expect((await client.post('/auth/change-password', change)).code).toBe('PASSWORD_WRONG');
    const move = { email: address(), password: 'correct horse battery' };
    expect((await client.post('/auth/change-email', move)).code).toBe('PASSWORD_WRONG');
    const session = await createSession(client);
    expect((await client.delete('/auth/me', {}, {})).status).toBe(204);
    const { rows } = await pool.query('SELECT 1 FROM sessions WHERE id = $1', [session.id]);
    expect(rows).toEqual([]);
    later(2_001); // the account that it led to is remembered no longer
    // Whom the issuer still vouches for is somebody new.
    expect((await client.get('/auth/me')).data.id).not.toBe(id);
  });

  test('an account with an address and a password of its own needs it, whoever else vouches for its owner', async () => {
    const email = address();
    const id = await registerVerified(email);
    const client = restClient(server.url, await login.signIn('both-ways', { email, email_verified: true }));
    expect((await client.delete('/auth/me', {}, {})).code).toBe('PASSWORD_WRONG');
    expect((await client.get('/auth/me')).data.id).toBe(id);
    expect((await client.delete('/auth/me', {}, { password: 'correct horse' })).status).toBe(204);
  });

  test('an account without an address is sent no mail', async () => {
    const client = restClient(server.url, await login.signIn('without-address'));
    const { email } = (await client.get('/auth/me')).data;
    expect((await client.post('/auth/resend-verification')).data).toEqual({ sent: false });
    expect((await client.post('/auth/forgot-password', { email })).data).toEqual({ accepted: true });
    await expect.poll(() => server.composition.pendingJobs(), { timeout: 10_000 }).toBe(0);
    expect(server.composition.mailOutbox?.list().filter(({ to }) => to === email)).toEqual([]);
  });

  test('the token works on every protocol', async () => {
    const token = await login.signIn('everywhere', { email: address(), email_verified: true });
    const { data: account } = await me(token);
    const session = await createSession(restClient(server.url, token));

    expect((await askGraphQL(server.url, '{ authMe { id } }', { token })).data).toEqual({
      authMe: { id: account.id },
    });
    expect(await trpcClient(server.url, token).auth.me.query({})).toMatchObject({ id: account.id });
    const socket = await connectWebSocket({ url: server.url, token });
    expect(await socket.ask({ type: 'call', op: 'auth.me', input: {} })).toMatchObject({ id: account.id });
    await socket.close();
    const io = await connected(socketIo(server.url, { token }));
    expect(await askSocketIo(io, 'auth.me', {})).toMatchObject({ data: { id: account.id } });
    io.disconnect();
    const channels = [`session:${session.id}`];
    const stream = await openEventStream({ url: server.url, token, channels });
    await stream.close();
  });

  test('an existing account is joined when both sides have verified the address, and otherwise not', async () => {
    const [both, here, there] = [address(), address(), address()];
    const bothId = await registerVerified(both);
    const hereId = await registerVerified(here);
    const thereId = (
      await restClient(server.url).post('/auth/register', { email: there, password: 'correct horse' })
    ).data.user.id;
    const linked = await me(await login.signIn('both', { email: both.toUpperCase(), email_verified: true }));
    expect(linked.data).toMatchObject({ id: bothId, email: both, hasPassword: true });
    expect(linked.data.externalIds).toEqual([{ issuer: login.issuer, externalId: 'both', email: both }]);

    const notThere = await me(await login.signIn('here', { email: here, email_verified: false }));
    expect(notThere.data.id).not.toBe(hereId);
    const notHere = await me(await login.signIn('there', { email: there, email_verified: true }));
    expect(notHere.data.id).not.toBe(thereId);
    for (const { data } of [notThere, notHere]) expect(data.email).toMatch(/@external\.invalid$/);

    // A second issuer that has verified the same address leads to the same account: two ids.
    const second = await me(await partner.signIn('both-elsewhere', { email: both, email_verified: true }));
    expect(second.data.id).toBe(bothId);
    expect(second.data.externalIds.map(({ issuer }: { issuer: string }) => issuer)).toEqual([
      login.issuer,
      partner.issuer,
    ]);
  });

  test('an address that nobody has verified belongs to nobody: its owner can still register', async () => {
    const email = address();
    const squatter = await me(await login.signIn('squatter', { email, email_verified: false }));
    expect(squatter.data).toMatchObject({ externalIds: [{ email }] });
    expect(squatter.data.email).not.toBe(email);
    const owner = await restClient(server.url).post('/auth/register', { email, password: 'correct horse' });
    expect(owner.status).toBe(201);
  });

  test('the same subject of two issuers is two people', async () => {
    const [one, other] = await Promise.all([login.signIn('same').then(me), partner.signIn('same').then(me)]);
    expect(one.data.id).not.toBe(other.data.id);
    expect(one.data).toMatchObject({ name: 'Guest', externalIds: [{ email: null }] });
  });

  test('an external account has no password to sign in with', async () => {
    const email = address();
    await me(await login.signIn('no-password', { email, email_verified: true }));
    for (const password of ['', 'null', 'undefined', 'correct horse']) {
      const answer = await restClient(server.url).post('/auth/login', { email, password });
      expect(answer.code).toBe(password === '' ? 'INVALID_INPUT' : 'INVALID_CREDENTIALS');
    }
  });

  test('a key that the issuer has just made is known at once', async () => {
    later(60_000);
    await me(await login.signIn('rotating', {}));
    await login.rotateKey({ keepOld: true });
    expect((await me(await login.signIn('rotating', {}))).status).toBe(200);
  });

  test('an issuer that is away: known keys work, unknown ones do not, and nobody else notices', async () => {
    later(60_000);
    const known = await partner.signIn('outage', {});
    expect((await me(known)).status).toBe(200);
    await partner.rotateKey();
    const unknown = await partner.signIn('outage', {});
    await partner.goAway();
    expect((await me(known)).status).toBe(200);
    expect((await me(unknown)).code).toBe('UNAUTHENTICATED');
    expect((await me(await login.signIn('outage', {}))).status).toBe(200);

    // A node that has not read the keys yet cannot judge.
    const environment = { OIDC_ISSUERS: `${partner.issuer} pulse` };
    await using cold = await startTestServer({ connectionString: server.connectionString, environment });
    const answer = await restClient(cold.url, known).get('/auth/me');
    expect([answer.status, answer.code]).toEqual([503, 'IDP_UNAVAILABLE']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);

    await partner.comeBack();
    later(60_000);
    expect((await me(unknown)).status).toBe(200);
  });

  test('an expired token says so, and one for another audience does not get in', async () => {
    const token = await login.signIn('times', {});
    const before = now;
    now = new Date(((decodeJwt(token).exp ?? 0) + 61) * 1000);
    expect((await me(token)).code).toBe('TOKEN_EXPIRED');
    now = before;
    const environment = { OIDC_ISSUERS: `${login.issuer} another-application` };
    await using picky = await startTestServer({ connectionString: server.connectionString, environment });
    expect((await restClient(picky.url, token).get('/auth/me')).code).toBe('UNAUTHENTICATED');
    await using none = await startTestServer({ connectionString: server.connectionString });
    expect((await restClient(none.url, token).get('/auth/me')).code).toBe('UNAUTHENTICATED');
  });

  test('an issuer without an audience does not start', () => {
    for (const [environment, variable] of [
      [{ OIDC_ISSUERS: 'https://login.example.org' }, 'OIDC_ISSUERS'],
      [{ OIDC_ISSUERS: '[{"issuer":"https://login.example.org"}]' }, 'OIDC_ISSUERS'],
      [{ CLERK_ISSUER: 'https://clerk.example.org' }, 'CLERK_AUDIENCE'],
    ] as const) {
      expect(() => readConfig(environment)).toThrow(variable);
    }
  });
});
