import { PulseError, RateLimited } from '@pulse/core';
import type { Ports } from '../ports.ts';
import type { AccountTokenPurpose } from './account-tokens.ts';
import { isPlaceholderAddress, normalizeEmail, type User } from './user.ts';

/** How long the links of mails work. */
export const verificationSeconds = 2 * 24 * 3_600;
export const passwordResetSeconds = 3_600;

/** As many mails of one kind an account may cause within the hour. */
const mailsPerHour = 5;
const hourSeconds = 3_600;

/** In the fragment of the address: browsers send that to nobody, so no log and no `Referer` has it. */
const verifyPath = (token: string) => `/account/verify-email#token=${token}`;
const resetPath = (token: string) => `/account/reset-password#token=${token}`;

/** What is asked for by people who are not signed in, and worked on later. */
export interface AccountRequests {
  /**
   * Writes down that somebody forgot the password of the account with this address. The same work whether there is
   * one or not: who asks learns nothing, neither from the answer nor from its time.
   */
  passwordReset(email: string): Promise<void>;
}

type MailPorts = Pick<Ports, 'accountTokens' | 'mails' | 'ids'>;

/** Asks the owner to confirm the account's address. Inside the transaction of its cause. */
export async function sendVerification(
  user: User,
  template: 'welcome' | 'verify_email',
  ports: MailPorts,
): Promise<void> {
  const token = await issue(user, 'verify_email', user.email, verificationSeconds, ports);
  await ports.mails.send({
    template,
    to: user.email,
    language: user.language,
    data: { name: user.name, verifyUrl: verifyPath(token) },
  });
}

/** Asks the owner of another address whether the account may have it. */
export async function sendEmailChange(user: User, email: string, ports: MailPorts): Promise<void> {
  const token = await issue(user, 'change_email', email, verificationSeconds, ports);
  await ports.mails.send({
    template: 'email_change',
    to: email,
    language: user.language,
    data: { name: user.name, confirmUrl: verifyPath(token) },
  });
}

/** @throws PulseError RATE_LIMITED when the account has caused as many mails as it may */
export async function refuseTooManyMails(
  userId: string,
  purpose: AccountTokenPurpose,
  { accountTokens }: Pick<Ports, 'accountTokens'>,
): Promise<void> {
  if ((await accountTokens.countIssued(userId, purpose, hourSeconds)) < mailsPerHour) return;
  throw new PulseError(RateLimited, { retryAfterSeconds: hourSeconds });
}

/**
 * Works on what `AccountRequests.passwordReset` wrote down: sends the link, if there is such an account. Working
 * twice on one request sends one link.
 */
export async function answerPasswordResetRequest(
  request: { readonly id: string; readonly email: string },
  ports: Pick<Ports, 'transaction'>,
): Promise<void> {
  await ports.transaction(async (bound) => {
    const email = normalizeEmail(request.email);
    const found = await bound.users.findByEmail(email);
    // Locked: requests that are worked on side by side are counted one after the other.
    const user = found && (await bound.users.findWithPassword(found.id));
    if (!user || isPlaceholderAddress(email)) return;
    if ((await bound.accountTokens.countIssued(user.id, 'reset_password', hourSeconds)) >= mailsPerHour)
      return;
    const token = await bound.accountTokens.issue({
      userId: user.id,
      purpose: 'reset_password',
      email,
      lifetimeSeconds: passwordResetSeconds,
      requestId: request.id,
    });
    if (token === undefined) return;
    await bound.mails.send({
      template: 'password_reset',
      to: email,
      language: user.language,
      data: { name: user.name, resetUrl: resetPath(token), minutes: passwordResetSeconds / 60 },
    });
  });
}

async function issue(
  user: User,
  purpose: AccountTokenPurpose,
  email: string,
  lifetimeSeconds: number,
  { accountTokens, ids }: Pick<Ports, 'accountTokens' | 'ids'>,
): Promise<string> {
  const requestId = ids.next();
  const token = await accountTokens.issue({ userId: user.id, purpose, email, lifetimeSeconds, requestId });
  if (token === undefined) throw new Error('a new request has had a token already');
  return token;
}
