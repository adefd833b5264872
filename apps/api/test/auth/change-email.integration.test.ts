import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restClient } from '../rest-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { mailsTo, password, registerAccount, signIn, tokenIn } from './account.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const newAddress = () => `new-${randomUUID()}@example.org`;
const verify = (token: string) => restClient(server.url).post('/auth/verify-email', { token });

describe('POST /auth/change-email', () => {
  it('asks the new address, tells the old one, and changes once the link is followed', async () => {
    const account = await registerAccount(server.url);
    const email = newAddress();
    const asked = await account.post('/auth/change-email', { email: ` ${email.toUpperCase()} `, password });
    expect([asked.status, asked.data]).toEqual([200, { accepted: true }]);
    expect((await account.get('/auth/me')).data.email).toBe(account.email);
    const notice = (await mailsTo(server, account.email, 2)).at(-1);
    expect(notice?.subject).toBe('Your e-mail address is about to change');
    expect(notice?.text).toContain(email);
    expect(notice?.text).not.toContain('#token=');
    const confirmed = await verify(tokenIn((await mailsTo(server, email, 1))[0]));
    expect(confirmed.data).toEqual({ email, emailVerified: true });
    expect((await account.get('/auth/me')).data).toMatchObject({ email, emailVerified: true });
    await signIn(server.url, email);
    const login = await restClient(server.url).post('/auth/login', {
      email: account.email,
      password,
      transport: 'body',
    });
    expect(login.status).toBe(401);
    // The welcome link went to the address that the account had.
    expect((await verify(tokenIn((await mailsTo(server, account.email, 1))[0]))).code).toBe(
      'ACCOUNT_TOKEN_INVALID',
    );
  });

  it('does not tell that an address is taken, and never gives it away', async () => {
    const [account, other] = [await registerAccount(server.url), await registerAccount(server.url)];
    const asked = await account.post('/auth/change-email', { email: other.email, password });
    expect([asked.status, asked.data]).toEqual([200, { accepted: true }]);
    await mailsTo(server, account.email, 2);
    await expect.poll(() => server.composition.pendingJobs(), { timeout: 10_000 }).toBe(0);
    expect(await mailsTo(server, other.email, 1)).toHaveLength(1); // the welcome
  });

  it('answers EMAIL_TAKEN to the link when somebody registered the address meanwhile', async () => {
    const account = await registerAccount(server.url);
    const email = newAddress();
    await account.post('/auth/change-email', { email, password });
    const token = tokenIn((await mailsTo(server, email, 1))[0]);
    await registerAccount(server.url, { email });
    const refused = await verify(token);
    expect([refused.status, refused.code]).toEqual([409, 'EMAIL_TAKEN']);
    expect((await account.get('/auth/me')).data.email).toBe(account.email);
  });

  it('needs the password, and an account', async () => {
    const account = await registerAccount(server.url);
    const wrong = await account.post('/auth/change-email', { email: newAddress(), password: 'not it' });
    expect([wrong.status, wrong.code]).toEqual([403, 'PASSWORD_WRONG']);
    const nobody = await restClient(server.url).post('/auth/change-email', { email: newAddress(), password });
    expect(nobody.status).toBe(401);
  });
});
