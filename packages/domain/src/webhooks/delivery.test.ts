import type { Random } from '@pulse/core';
import { describe, expect, test } from 'vitest';
import { type AttemptOutcome, afterAttempt, type Delivery, isDue, sentAgain } from './delivery.ts';
import { maximumAttempts, pauseAfter, signingSecrets } from './webhook.ts';

const now = new Date('2026-03-01T12:00:00Z');
const fresh: Delivery = {
  id: 'd',
  webhookId: 'w',
  noticeId: 'n',
  type: 'alert.fired',
  body: '{}',
  status: 'pending',
  series: 1,
  attempts: 0,
  nextAttemptAt: now,
  createdAt: now,
  completedAt: null,
};
const least: Random = { bytes: (count) => new Uint8Array(count), below: () => 0 };
const most: Random = { bytes: (count) => new Uint8Array(count), below: (bound) => bound - 1 };
const middle: Random = { bytes: (count) => new Uint8Array(count), below: (bound) => Math.floor(bound / 2) };
const answered = (status: number): AttemptOutcome => ({ status, error: null, response: '' });
const silent: AttemptOutcome = { status: null, error: 'timeout', response: null };

describe('an attempt', () => {
  test.each([200, 201, 204, 299])('answered by %i has delivered the notice', (status) => {
    expect(afterAttempt(fresh, answered(status), { now, random: least })).toEqual({
      ...fresh,
      status: 'succeeded',
      attempts: 1,
      nextAttemptAt: null,
      completedAt: now,
    });
  });

  test.each([100, 301, 302, 307, 400, 401, 404, 429, 500, 503])(
    'answered by %i is followed by another',
    (status) => {
      const next = afterAttempt(fresh, answered(status), { now, random: middle });
      expect(next).toEqual({ ...fresh, attempts: 1, nextAttemptAt: new Date(now.getTime() + 5_000) });
    },
  );

  test('without an answer is followed by another', () => {
    expect(afterAttempt(fresh, silent, { now, random: middle })).toMatchObject({
      status: 'pending',
      attempts: 1,
    });
  });

  test('is not before the receiver wants it, and not before its own pause is over', () => {
    const options = { now, random: middle };
    const later = new Date(now.getTime() + 3_600_000);
    const soon = new Date(now.getTime() + 1_000);
    expect(afterAttempt(fresh, answered(429), { ...options, notBefore: later }).nextAttemptAt).toEqual(later);
    expect(afterAttempt(fresh, answered(503), { ...options, notBefore: soon }).nextAttemptAt).toEqual(
      new Date(now.getTime() + 5_000),
    );
    expect(
      afterAttempt({ ...fresh, attempts: 9 }, answered(503), { ...options, notBefore: later }),
    ).toMatchObject({ status: 'failed', nextAttemptAt: null });
  });

  test.each([
    ['answered by 410', answered(410)],
    ['that a disabled webhook did not make', { status: null, error: 'disabled', response: null } as const],
  ])('%s was the last', (_what, outcome) => {
    const next = afterAttempt(fresh, outcome, { now, random: least });
    expect(next).toMatchObject({ status: 'failed', attempts: 1, nextAttemptAt: null, completedAt: now });
  });
});

test('ten attempts are made in about three days, then it has failed', () => {
  for (const [random, from, to] of [
    [least, 2, 3],
    [middle, 3, 3.5],
    [most, 3.5, 4],
  ] as const) {
    let delivery = fresh;
    let time = now;
    while (delivery.status === 'pending') {
      time = delivery.nextAttemptAt ?? time;
      delivery = afterAttempt(delivery, silent, { now: time, random });
    }
    expect(delivery).toMatchObject({ status: 'failed', attempts: 10 });
    const days = (time.getTime() - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(from);
    expect(days).toBeLessThanOrEqual(to);
  }
  expect(maximumAttempts).toBe(10);
});

test('pauses are a fifth longer or shorter by chance', () => {
  expect(pauseAfter(2, least)).toBe(240_000);
  expect(pauseAfter(2, most)).toBe(360_000);
  expect(pauseAfter(10, most)).toBeUndefined();
});

test('an attempt has its turn once, and none in a series that was given up', () => {
  const turn = { deliveryId: 'd', series: 1, attempt: 1 };
  const second = afterAttempt(fresh, silent, { now, random: least });
  expect(isDue(fresh, turn)).toBe(true);
  expect(isDue(second, turn)).toBe(false);
  expect(isDue(second, { ...turn, attempt: 2 })).toBe(true);
  const again = sentAgain(second, now);
  expect(isDue(again, { ...turn, attempt: 2 })).toBe(false);
  expect(isDue(again, { ...turn, series: 2 })).toBe(true);
  expect(isDue(afterAttempt(fresh, answered(200), { now, random: least }), { ...turn, attempt: 2 })).toBe(
    false,
  );
});

test('sent again, a notice keeps its id and has all its attempts', () => {
  const done = afterAttempt(fresh, answered(200), { now, random: least });
  const later = new Date(now.getTime() + 1_000);
  expect(sentAgain(done, later)).toEqual({ ...fresh, series: 2, nextAttemptAt: later });
});

test('for a day after a rotation both secrets sign, the new one first', () => {
  const webhook = { secret: 'new', previous: { secret: 'old', until: now } };
  expect(signingSecrets(webhook, new Date(now.getTime() - 1))).toEqual(['new', 'old']);
  expect(signingSecrets(webhook, now)).toEqual(['new']);
  expect(signingSecrets({ secret: 'new', previous: null }, now)).toEqual(['new']);
});
