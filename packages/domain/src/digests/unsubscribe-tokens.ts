import type { DigestPeriod } from './digest.ts';

/** Whose mails a link is about: those of one digest to one account. */
export interface DigestSubscription {
  readonly userId: string;
  readonly projectId: string;
  readonly period: DigestPeriod;
}

/**
 * What the links at the foot of digests carry. Whoever has one may switch this digest off for this account, and do
 * nothing else: mails are forwarded, and their links are opened by programs. It does not expire, since mails are kept.
 */
export interface UnsubscribeTokens {
  issue(subscription: DigestSubscription): string;
  /** In constant time. @returns undefined for what this server has not issued */
  verify(token: string): DigestSubscription | undefined;
}
