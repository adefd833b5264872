import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { type RestClient, restClient } from '../rest-client.ts';
import type { TestServer } from '../start-server.ts';

export const password = 'correct horse battery';

export interface TestAccount extends RestClient {
  readonly userId: string;
  readonly email: string;
  readonly token: string;
  readonly refreshToken: string;
}

/** An account whose refresh token is in hand. */
export async function registerAccount(url: string, fields: object = {}): Promise<TestAccount> {
  const email = `account-${randomUUID()}@example.org`;
  const answer = await restClient(url).post('/auth/register', {
    email,
    password,
    name: 'Ada',
    transport: 'body',
    ...fields,
  });
  expect(answer.status).toBe(201);
  return accountOf(url, email, answer.data);
}

/** The same account on another device. */
export async function signIn(url: string, email: string, withPassword = password): Promise<TestAccount> {
  const answer = await restClient(url).post('/auth/login', {
    email,
    password: withPassword,
    transport: 'body',
  });
  expect(answer.status).toBe(200);
  return accountOf(url, email, answer.data);
}

function accountOf(
  url: string,
  email: string,
  data: { user: { id: string }; accessToken: string; refreshToken: string },
): TestAccount {
  const { accessToken: token, refreshToken, user } = data;
  return { ...restClient(url, token), userId: user.id, email, token, refreshToken };
}

/** Waits for the mails to an address, the earliest first, until there are so many. */
export async function mailsTo(server: TestServer, address: string, count: number) {
  const mails = () => {
    const all = server.composition.mailOutbox?.list() ?? [];
    return all.filter(({ to }) => to === address).reverse();
  };
  // Not `expect.poll`, which hooks may not use.
  await vi.waitFor(() => expect(mails().length).toBeGreaterThanOrEqual(count), { timeout: 10_000 });
  return mails();
}

/** The token in the link of a mail. */
export function tokenIn(mail: { readonly text: string } | undefined): string {
  const token = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (token === undefined) throw new Error(`the mail has no link: ${mail?.text}`);
  return token;
}

/** Whether its refresh token can still be exchanged. */
export async function canRefresh(url: string, refreshToken: string): Promise<boolean> {
  return (await restClient(url).post('/auth/refresh', { refreshToken })).status === 200;
}
