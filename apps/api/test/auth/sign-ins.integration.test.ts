import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restClient } from '../rest-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { canRefresh, password, registerAccount, signIn } from './account.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

describe('GET /auth/sign-ins', () => {
  it('lists the devices of the account, newest first, and which one asks', async () => {
    const account = await registerAccount(server.url);
    await restClient(server.url).post(
      '/auth/login',
      { email: account.email, password, transport: 'body' },
      { 'user-agent': firefox },
    );
    const { data, nextCursor } = await account.get('/auth/sign-ins');
    const timestamp = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(data).toEqual([
      {
        id: expect.any(String),
        device: 'Firefox on Linux',
        createdAt: timestamp,
        lastUsedAt: timestamp,
        current: false,
      },
      {
        id: expect.any(String),
        device: 'Node.js',
        createdAt: timestamp,
        lastUsedAt: timestamp,
        current: true,
      },
    ]);
    expect(nextCursor).toBeNull();
    const first = await account.get('/auth/sign-ins?limit=1');
    const second = await account.get(`/auth/sign-ins?limit=1&cursor=${first.nextCursor}`);
    expect([...first.data, ...second.data]).toEqual(data);
    expect((await account.get('/auth/sign-ins?cursor=x')).code).toBe('INVALID_CURSOR');
  });

  it('shows when one was refreshed last, and forgets the ones that ended', async () => {
    const account = await registerAccount(server.url);
    const before = (await account.get('/auth/sign-ins')).data[0];
    const refreshed = await restClient(server.url).post('/auth/refresh', {
      refreshToken: account.refreshToken,
    });
    const after = (await account.get('/auth/sign-ins')).data[0];
    expect(after.id).toBe(before.id);
    expect(Date.parse(after.lastUsedAt)).toBeGreaterThan(Date.parse(before.lastUsedAt));
    const other = await signIn(server.url, account.email);
    await restClient(server.url).post('/auth/logout', { refreshToken: refreshed.data.refreshToken });
    expect((await other.get('/auth/sign-ins')).data).toHaveLength(1);
    expect((await account.get('/auth/me')).status).toBe(401);
  });
});

describe('DELETE /auth/sign-ins/:signInId', () => {
  it('signs one device out, and leaves the others', async () => {
    const account = await registerAccount(server.url);
    const other = await signIn(server.url, account.email);
    const { data } = await account.get('/auth/sign-ins');
    const { id } = data.find((each: { current: boolean }) => !each.current);
    expect((await account.delete(`/auth/sign-ins/${id}`)).status).toBe(204);
    expect((await other.get('/auth/me')).status).toBe(401);
    expect(await canRefresh(server.url, other.refreshToken)).toBe(false);
    expect((await account.get('/auth/me')).status).toBe(200);
    const again = await account.delete(`/auth/sign-ins/${id}`);
    expect([again.status, again.code]).toEqual([404, 'SIGN_IN_NOT_FOUND']);
  });

  it('knows no sign-in of somebody else', async () => {
    const [account, other] = [await registerAccount(server.url), await registerAccount(server.url)];
    const [theirs] = (await other.get('/auth/sign-ins')).data;
    for (const id of [theirs.id, randomUUID()]) {
      const refused = await account.delete(`/auth/sign-ins/${id}`);
      expect([refused.status, refused.code]).toEqual([404, 'SIGN_IN_NOT_FOUND']);
    }
    expect((await other.get('/auth/me')).status).toBe(200);
    expect((await account.delete('/auth/sign-ins/x')).code).toBe('INVALID_INPUT');
  });
});

describe('DELETE /auth/sign-ins', () => {
  it('signs out everywhere, here as well', async () => {
    const account = await registerAccount(server.url);
    const others = await Promise.all([1, 2].map(() => signIn(server.url, account.email)));
    expect((await account.delete('/auth/sign-ins')).status).toBe(204);
    for (const device of [account, ...others]) {
      expect((await device.get('/auth/me')).status).toBe(401);
      expect(await canRefresh(server.url, device.refreshToken)).toBe(false);
    }
    const back = await signIn(server.url, account.email);
    expect((await back.get('/auth/sign-ins')).data).toHaveLength(1);
  });

  it('needs an account', async () => {
    expect((await restClient(server.url).delete('/auth/sign-ins')).status).toBe(401);
  });
});
