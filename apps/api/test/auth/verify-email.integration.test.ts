import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restClient } from '../rest-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { mailsTo, registerAccount, tokenIn } from './account.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ environment: { PULSE_PUBLIC_URL: 'https://pulse.example.org' } });
});
afterAll(() => server.stop());

describe('POST /auth/verify-email', () => {
  it('confirms the address by the link of the welcome mail, once', async () => {
    const account = await registerAccount(server.url, { name: 'Ada <b>' });
    expect((await account.get('/auth/me')).data).toMatchObject({ emailVerified: false, language: 'en' });
    const [welcome] = await mailsTo(server, account.email, 1);
    expect(welcome?.subject).toBe('Welcome to Pulse');
    expect(welcome?.text).toContain('https://pulse.example.org/account/verify-email#token=');
    expect(welcome?.html).toContain('Hello Ada &lt;b&gt;,');
    const token = tokenIn(welcome);
    const verified = await restClient(server.url).post('/auth/verify-email', { token });
    expect([verified.status, verified.data]).toEqual([200, { email: account.email, emailVerified: true }]);
    expect((await account.get('/auth/me')).data.emailVerified).toBe(true);
    const again = await restClient(server.url).post('/auth/verify-email', { token });
    expect([again.status, again.code]).toEqual([400, 'ACCOUNT_TOKEN_INVALID']);
  });

  it('refuses what is no token, and the token of another purpose', async () => {
    const account = await registerAccount(server.url);
    await restClient(server.url).post('/auth/forgot-password', { email: account.email });
    const reset = (await mailsTo(server, account.email, 2)).find(
      ({ subject }) => subject === 'Choose a new password',
    );
    for (const token of ['x', 'A'.repeat(43), account.refreshToken, tokenIn(reset)]) {
      const refused = await restClient(server.url).post('/auth/verify-email', { token });
      expect([refused.status, refused.code]).toEqual([400, 'ACCOUNT_TOKEN_INVALID']);
    }
  });

  it('is in the language of the account', async () => {
    const account = await registerAccount(server.url, { language: 'de' });
    const [welcome] = await mailsTo(server, account.email, 1);
    expect(welcome?.subject).toBe('Willkommen bei Pulse');
  });

  it('does not confirm by a mail to an address that the account never had', async () => {
    const email = `taken-${randomUUID()}@example.org`;
    await registerAccount(server.url, { email });
    const again = await restClient(server.url).post('/auth/register', {
      email,
      password: 'another password',
    });
    expect([again.status, again.code]).toEqual([409, 'EMAIL_TAKEN']);
    expect(await mailsTo(server, email, 1)).toHaveLength(1);
  });
});

describe('POST /auth/resend-verification', () => {
  it('sends another link, and the one before stops working', async () => {
    const account = await registerAccount(server.url);
    const first = tokenIn((await mailsTo(server, account.email, 1))[0]);
    const resent = await account.post('/auth/resend-verification');
    expect([resent.status, resent.data]).toEqual([200, { sent: true }]);
    const second = tokenIn((await mailsTo(server, account.email, 2))[1]);
    const verify = (token: string) => restClient(server.url).post('/auth/verify-email', { token });
    expect((await verify(first)).code).toBe('ACCOUNT_TOKEN_INVALID');
    expect((await verify(second)).status).toBe(200);
    expect((await account.post('/auth/resend-verification')).data).toEqual({ sent: false });
  });

  it('has an end: five mails an hour', async () => {
    const account = await registerAccount(server.url);
    for (let index = 0; index < 4; index += 1) {
      expect((await account.post('/auth/resend-verification')).status).toBe(200);
    }
    const refused = await account.post('/auth/resend-verification');
    expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('needs an account', async () => {
    expect((await restClient(server.url).post('/auth/resend-verification')).status).toBe(401);
  });
});
