import type { Random } from '@pulse/core';

/** What a project tells its webhooks of. */
export const noticeTypes = ['alert.fired', 'alert.recovered'] as const;
export type NoticeType = (typeof noticeTypes)[number];
/** Sent by hand, to try a webhook, whatever types it wants. */
export const testNoticeType = 'webhook.test';

/** More receivers are for a service behind one of them. */
export const maximumWebhooks = 20;
/** Requests to one webhook at a time, over all workers: a slow receiver holds no more of their places. */
export const maximumRequests = 4;
/** A receiver that has the new secret by then misses nothing. */
export const rotationGraceMilliseconds = 24 * 3_600_000;

/** `owner` switched it off, or its receiver answered that it is `gone`. */
export type DisabledReason = 'owner' | 'gone';

/** Where a project's notices are sent. */
export interface Webhook {
  readonly id: string;
  readonly projectId: string;
  readonly url: string;
  /** All of them when empty. */
  readonly types: readonly NoticeType[];
  readonly enabled: boolean;
  /** Null while it is enabled. */
  readonly disabledReason: DisabledReason | null;
  readonly disabledAt: Date | null;
  /** As the {@link WebhookSigner} keeps it. */
  readonly secret: string;
  /** The secret before, which signs as well for a day. */
  readonly previous: { readonly secret: string; readonly until: Date } | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The secrets that sign at a time, the newest first. */
export function signingSecrets(webhook: Pick<Webhook, 'secret' | 'previous'>, at: Date): string[] {
  const { secret, previous } = webhook;
  return previous && at < previous.until ? [secret, previous.secret] : [secret];
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/**
 * Pauses between attempts, as the specification of Standard Webhooks proposes them: ten attempts in some three days.
 */
const pauses = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
export const maximumAttempts = pauses.length + 1;
/** Up to so much of a pause is added or left away by chance, so that what failed together does not come together. */
const jitter = 0.2;

/** @returns milliseconds until the next attempt after so many, undefined after the last */
export function pauseAfter(attempts: number, random: Random): number | undefined {
  const pause = pauses[attempts - 1];
  if (pause === undefined) return undefined;
  const spread = Math.round(pause * jitter);
  return pause - spread + random.below(2 * spread + 1);
}
