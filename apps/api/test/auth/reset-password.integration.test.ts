import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restClient } from '../rest-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import {
  canRefresh,
  mailsTo,
  password,
  registerAccount,
  signIn,
  type TestAccount,
  tokenIn,
} from './account.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const forgot = (email: string, fields: object = {}) =>
  restClient(server.url).post('/auth/forgot-password', { email, ...fields });
const reset = (token: string, newPassword = 'a new password') =>
  restClient(server.url).post('/auth/reset-password', { token, password: newPassword });

async function resetToken({ email }: TestAccount): Promise<string> {
  await forgot(email);
  const isReset = ({ subject }: { subject: string }) => subject === 'Choose a new password';
  await expect
    .poll(async () => (await mailsTo(server, email, 1)).filter(isReset).length, { timeout: 10_000 })
    .toBeGreaterThan(0);
  return tokenIn((await mailsTo(server, email, 1)).findLast(isReset));
}

describe('POST /auth/forgot-password', () => {
  it('answers the same whoever exists, and does the same work', async () => {
    const account = await registerAccount(server.url);
    await mailsTo(server, account.email, 1);
    await expect.poll(() => server.composition.pendingJobs(), { timeout: 10_000 }).toBe(0);
    const client = new pg.Client({ connectionString: server.connectionString });
    await client.connect();
    try {
      // Nobody can look an account up now, so that whoever is answered cannot be told by the time it took.
      await client.query('BEGIN; LOCK TABLE users IN ACCESS EXCLUSIVE MODE');
      const known = await forgot(account.email);
      const unknown = await forgot(`account-${randomUUID()}@example.org`);
      expect([known.status, known.body]).toEqual([200, { success: true, data: { accepted: true } }]);
      expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
      const { rows } = await client.query('SELECT name, length(data::text) AS length FROM job_outbox');
      const request = { name: 'password_reset_request', length: rows[0]?.length };
      expect(rows).toEqual([request, request]);
    } finally {
      await client.end();
    }
    await mailsTo(server, account.email, 2);
    await expect.poll(() => server.composition.pendingJobs(), { timeout: 10_000 }).toBe(0);
    expect((await server.composition.jobQueues.deadJobs('emails', { limit: 10 })).items).toEqual([]);
  });

  it('takes no address to go to afterwards', async () => {
    const redirected = await forgot('ada@example.org', { redirectTo: 'https://evil.example' });
    expect([redirected.status, redirected.code]).toEqual([400, 'UNKNOWN_FIELD']);
  });

  it('sends a link to this server, whatever host the request names', async () => {
    const account = await registerAccount(server.url);
    await fetch(`${server.url}/auth/forgot-password`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
      },
      body: JSON.stringify({ email: account.email }),
    });
    const mails = await mailsTo(server, account.email, 2);
    expect(mails.at(-1)?.text).toContain('http://localhost:3000/account/reset-password#token=');
  });

  it('sends five links an hour at most, and answers the same after that', async () => {
    const account = await registerAccount(server.url);
    for (let index = 0; index < 8; index += 1) expect((await forgot(account.email)).status).toBe(200);
    await expect.poll(() => server.composition.pendingJobs(), { timeout: 15_000 }).toBe(0);
    expect(await mailsTo(server, account.email, 6)).toHaveLength(6); // with the welcome
  });
});

describe('POST /auth/reset-password', () => {
  it('changes the password, ends every sign-in and says so by mail', async () => {
    const account = await registerAccount(server.url);
    const other = await signIn(server.url, account.email);
    const token = await resetToken(account);
    const done = await reset(token);
    expect([done.status, done.data]).toEqual([200, { endedSignIns: 2 }]);
    for (const device of [account, other]) {
      expect(await canRefresh(server.url, device.refreshToken)).toBe(false);
      expect((await device.get('/auth/me')).status).toBe(401);
    }
    const login = (tried: string) =>
      restClient(server.url).post('/auth/login', {
        email: account.email,
        password: tried,
        transport: 'body',
      });
    expect((await login(password)).status).toBe(401);
    expect((await login('a new password')).status).toBe(200);
    const mails = await mailsTo(server, account.email, 3);
    expect(mails.at(-1)?.subject).toBe('Your password was changed');
    const me = await (await signIn(server.url, account.email, 'a new password')).get('/auth/me');
    expect(me.data.emailVerified).toBe(true);
  });

  it('gives a password to an account that has none', async () => {
    const account = await registerAccount(server.url);
    const client = new pg.Client({ connectionString: server.connectionString });
    await client.connect();
    try {
      await client.query('UPDATE users SET password_hash = NULL WHERE id = $1', [account.userId]);
    } finally {
      await client.end();
    }
    expect((await account.get('/auth/me')).data.hasPassword).toBe(false);
    expect((await account.patch('/auth/me', { name: 'Ada' })).data.hasPassword).toBe(false);
    expect((await account.get('/auth/me/export')).data.account.hasPassword).toBe(false);
    await reset(await resetToken(account));
    const me = await (await signIn(server.url, account.email, 'a new password')).get('/auth/me');
    expect(me.data.hasPassword).toBe(true);
  });

  it('raced twenty times, succeeds once', async () => {
    const account = await registerAccount(server.url);
    const token = await resetToken(account);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => reset(token, `password number ${index}`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'ACCOUNT_TOKEN_INVALID')).toHaveLength(19);
    const winner = answers.findIndex(({ status }) => status === 200);
    await signIn(server.url, account.email, `password number ${winner}`);
    expect((await reset(token)).code).toBe('ACCOUNT_TOKEN_INVALID');
  });

  it('refuses a link that is an hour old, a used one’s siblings, and what is no token', async () => {
    const account = await registerAccount(server.url);
    const first = await resetToken(account);
    await forgot(account.email);
    const mails = await mailsTo(server, account.email, 3);
    const second = tokenIn(mails.at(-1));
    expect(second).not.toBe(first);
    const client = new pg.Client({ connectionString: server.connectionString });
    await client.connect();
    try {
      await client.query(
        `UPDATE account_tokens SET expires_at = expires_at - interval '1 hour' WHERE user_id = $1`,
        [account.userId],
      );
      for (const token of [first, second]) expect((await reset(token)).code).toBe('ACCOUNT_TOKEN_INVALID');
      await client.query(
        `UPDATE account_tokens SET expires_at = expires_at + interval '1 hour' WHERE user_id = $1`,
        [account.userId],
      );
      // Only a hash is kept, and the job that carried the link is sealed.
      const { rows } = await client.query<{ text: string }>(
        `SELECT account_tokens::text AS text FROM account_tokens UNION ALL SELECT job_outbox::text FROM job_outbox
         UNION ALL SELECT data::text FROM bullmq.job`,
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.some(({ text }) => text.includes(first) || text.includes(second))).toBe(false);
    } finally {
      await client.end();
    }
    expect((await reset(first)).status).toBe(200);
    expect((await reset(second)).code).toBe('ACCOUNT_TOKEN_INVALID');
    expect((await reset('nonsense')).code).toBe('ACCOUNT_TOKEN_INVALID');
  });

  it('has the rules for new passwords', async () => {
    expect((await reset('x', 'short')).code).toBe('INVALID_INPUT');
  });
});
