import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restClient } from '../rest-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { canRefresh, mailsTo, password, registerAccount, signIn } from './account.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('POST /auth/change-password', () => {
  it('ends the other sign-ins, keeps this one and says so by mail', async () => {
    const account = await registerAccount(server.url);
    const other = await signIn(server.url, account.email);
    const changed = await account.post('/auth/change-password', {
      currentPassword: password,
      newPassword: 'a better password',
    });
    expect([changed.status, changed.data]).toEqual([200, { endedSignIns: 1 }]);
    expect((await account.get('/auth/me')).status).toBe(200);
    expect(await canRefresh(server.url, account.refreshToken)).toBe(true);
    const ended = await other.get('/auth/me');
    expect([ended.status, ended.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(await canRefresh(server.url, other.refreshToken)).toBe(false);
    await signIn(server.url, account.email, 'a better password');
    expect((await mailsTo(server, account.email, 2)).at(-1)?.subject).toBe('Your password was changed');
  });

  it('needs the present password, and an account', async () => {
    const account = await registerAccount(server.url);
    const change = (
      client: Pick<typeof account, 'post'>,
      currentPassword: string,
      newPassword = 'a better password',
    ) => client.post('/auth/change-password', { currentPassword, newPassword });
    const wrong = await change(account, 'not it');
    expect([wrong.status, wrong.code]).toEqual([403, 'PASSWORD_WRONG']);
    expect((await change(account, password, 'short')).code).toBe('INVALID_INPUT');
    expect((await change(restClient(server.url), password)).status).toBe(401);
    await signIn(server.url, account.email);
  });

  it('cannot be used to guess it', async () => {
    const account = await registerAccount(server.url);
    const guesses = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        account.post('/auth/change-password', {
          currentPassword: `guess ${index}`,
          newPassword: 'a better password',
        }),
      ),
    );
    expect(new Set(guesses.map(({ code }) => code))).toEqual(new Set(['PASSWORD_WRONG', 'RATE_LIMITED']));
  });
});
