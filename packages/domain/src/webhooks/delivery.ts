import type { Random } from '@pulse/core';
import { pauseAfter } from './webhook.ts';

/** A notice for one webhook, and how far sending it has come. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  /** Sent as `webhook-id`, the same with every attempt and to every webhook. */
  readonly noticeId: string;
  readonly type: string;
  /** To the byte. */
  readonly body: string;
  readonly status: 'pending' | 'succeeded' | 'failed';
  /** 1, and one more for each time that it is sent again by hand. */
  readonly series: number;
  /** Made in this series. */
  readonly attempts: number;
  /** Null once it is complete. */
  readonly nextAttemptAt: Date | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
}

/**
 * Why there was no answer. Beside what fetching fails by: `not_allowed`, the address is none that may be called; `secret`,
 * it cannot be opened and has to be rotated; `disabled`, nothing was sent.
 */
export const attemptErrors = [
  'not_allowed',
  'unreachable',
  'timeout',
  'too_large',
  'encoding',
  'redirects',
  'secret',
  'disabled',
] as const;
export type AttemptError = (typeof attemptErrors)[number];

export type AttemptOutcome =
  | { readonly status: number; readonly error: null; readonly response: string }
  | { readonly status: null; readonly error: AttemptError; readonly response: null };

/** A line of the log. */
export type DeliveryAttempt = AttemptOutcome & {
  readonly series: number;
  /** From 1 in each series. */
  readonly attempt: number;
  readonly at: Date;
  readonly milliseconds: number;
};

/** Which attempt a job is to make. */
export interface AttemptToMake {
  readonly deliveryId: string;
  readonly series: number;
  readonly attempt: number;
}

/** Whether it is this attempt's turn: it was not made, nor given up for a new series. */
export function isDue(delivery: Delivery, { series, attempt }: AttemptToMake): boolean {
  return delivery.status === 'pending' && delivery.series === series && delivery.attempts === attempt - 1;
}

/** The receiver wants no more notices, ever. */
export function isGone({ status }: AttemptOutcome): boolean {
  return status === 410;
}

/**
 * How a delivery stands after an attempt. A redirect is a failure: the owner chose where the notice goes.
 *
 * @param circumstances `notBefore` is when the receiver wants to be asked again, if it said so
 */
export function afterAttempt(
  delivery: Delivery,
  outcome: AttemptOutcome,
  {
    now,
    random,
    notBefore = null,
  }: { readonly now: Date; readonly random: Random; readonly notBefore?: Date | null },
): Delivery {
  const attempts = delivery.attempts + 1;
  const complete = (status: 'succeeded' | 'failed'): Delivery => ({
    ...delivery,
    status,
    attempts,
    nextAttemptAt: null,
    completedAt: now,
  });
  if (outcome.status !== null && outcome.status >= 200 && outcome.status < 300) return complete('succeeded');
  const pause = isGone(outcome) || outcome.error === 'disabled' ? undefined : pauseAfter(attempts, random);
  if (pause === undefined) return complete('failed');
  const planned = now.getTime() + pause;
  return {
    ...delivery,
    attempts,
    nextAttemptAt: new Date(Math.max(planned, notBefore?.getTime() ?? planned)),
  };
}

/** How it stands when it is to be sent again, whatever became of it so far. */
export function sentAgain(delivery: Delivery, now: Date): Delivery {
  return {
    ...delivery,
    status: 'pending',
    series: delivery.series + 1,
    attempts: 0,
    nextAttemptAt: now,
    completedAt: null,
  };
}
