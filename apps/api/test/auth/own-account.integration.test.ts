import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPoll, createSession, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { canRefresh, password, registerAccount, signIn, type TestAccount } from './account.ts';

let server: TestServer;
let admin: TestAccount;
beforeAll(async () => {
  server = await startTestServer();
  admin = await registerAccount(server.url);
});
afterAll(() => server.stop());

const deleteAccount = (account: TestAccount, tried = password) =>
  fetch(`${server.url}/api/v1/auth/me`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${account.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ password: tried }),
  }).then(async (response) => ({
    status: response.status,
    code:
      response.status === 204
        ? undefined
        : ((await response.json()) as { error: { code: string } }).error.code,
  }));

describe('PATCH /auth/me', () => {
  it('changes name and language', async () => {
    const account = await registerAccount(server.url);
    const changed = await account.patch('/auth/me', { name: '  Grace 🐘 ', language: 'de' });
    expect([changed.status, changed.data]).toEqual([
      200,
      expect.objectContaining({ name: 'Grace 🐘', language: 'de', email: account.email }),
    ]);
    expect((await account.patch('/auth/me', {})).data.name).toBe('Grace 🐘');
    expect((await account.get('/auth/me')).data).toEqual(changed.data);
  });

  it.each([
    [{ roles: ['admin'] }, 'UNKNOWN_FIELD'],
    [{ email: 'a@example.org' }, 'UNKNOWN_FIELD'],
    [{ emailVerified: true }, 'UNKNOWN_FIELD'],
    [{ name: '' }, 'INVALID_INPUT'],
    [{ language: 'tlh' }, 'INVALID_INPUT'],
  ])('refuses %o', async (change, code) => {
    expect((await admin.patch('/auth/me', change)).code).toBe(code);
  });
});

describe('GET /auth/me/export', () => {
  it('is everything that is held about the account, and nothing of others', async () => {
    const account = await registerAccount(server.url);
    const session = await createSession(account, { title: 'Mine' });
    const poll = await createPoll(account, session.id);
    await account.post(`/sessions/${session.id}/messages`, { kind: 'chat', content: 'Hello' });
    const stranger = await registerHost(server.url);
    const other = await createSession(stranger, { title: 'Not mine' });
    await stranger.post(`/sessions/${other.id}/members`, { userId: account.userId, role: 'moderator' });
    const { status, data, body } = await account.get('/auth/me/export');
    expect(status).toBe(200);
    expect(data).toMatchObject({
      account: { id: account.userId, email: account.email, name: 'Ada', emailVerified: false },
      signIns: [{ current: true }],
      sessions: [{ id: session.id, title: 'Mine', status: 'live' }],
      polls: [{ id: poll.id, sessionId: session.id, options: ['A', 'B', 'C'] }],
      messages: [{ sessionId: session.id, kind: 'chat', content: 'Hello' }],
      memberships: [{ sessionId: other.id, role: 'moderator' }],
      mailedLinks: [{ purpose: 'verify_email', email: account.email, usedAt: null }],
    });
    expect(JSON.stringify(body)).not.toMatch(/Not mine|argon2|hash/);
  });
});

describe('DELETE /auth/me', () => {
  it('takes the account with its sessions and sign-ins, at once', async () => {
    const account = await registerAccount(server.url);
    const other = await signIn(server.url, account.email);
    const session = await createSession(account);
    expect(await deleteAccount(account)).toEqual({ status: 204, code: undefined });
    for (const device of [account, other]) {
      expect((await device.get('/auth/me')).status).toBe(401);
      expect(await canRefresh(server.url, device.refreshToken)).toBe(false);
    }
    expect((await admin.get(`/sessions/${session.id}`)).code).toBe('SESSION_NOT_FOUND');
    await registerAccount(server.url, { email: account.email });
  });

  it('needs the password, in the body', async () => {
    const account = await registerAccount(server.url);
    expect(await deleteAccount(account, 'not it')).toEqual({ status: 403, code: 'PASSWORD_WRONG' });
    expect((await account.delete('/auth/me')).code).toBe('PASSWORD_WRONG');
    expect((await account.delete(`/auth/me?password=${encodeURIComponent(password)}`)).code).toBe(
      'INVALID_INPUT',
    );
    expect((await account.get('/auth/me')).status).toBe(200);
  });

  it('is refused to the last administrator', async () => {
    expect(await deleteAccount(admin)).toEqual({ status: 409, code: 'LAST_ADMIN' });
    expect((await admin.get('/auth/me')).status).toBe(200);
  });
});
