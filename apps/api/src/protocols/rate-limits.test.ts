import { PulseError } from '@pulse/core';
import type { Timers } from '@pulse/realtime';
import { beforeEach, describe, expect, test } from 'vitest';
import { createRateLimits, type RateLimits } from './rate-limits.ts';

const perSecond = 2;
/** 20 seconds' worth. */
const burst = 40;
const addressBurst = 5 * burst;

describe('createRateLimits', () => {
  let now: number;
  let limits: RateLimits;
  const timers: Timers = {
    now: () => now,
    after: () => () => undefined,
    soon: () => undefined,
  };
  beforeEach(() => {
    now = 0;
    limits = createRateLimits(perSecond, timers);
  });

  /** How many of so many requests are let through. */
  function admitted(count: number, request: Partial<Parameters<RateLimits['admit']>[0]> = {}): number {
    let through = 0;
    for (let each = 0; each < count; each += 1) {
      try {
        limits.admit({ token: undefined, address: '192.0.2.1', crowd: false, ...request });
        through += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(PulseError);
        expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 1 });
      }
    }
    return through;
  }

  test('a token has its burst, then its rate', () => {
    limits.proven('token');
    expect(admitted(100, { token: 'token' })).toBe(burst);
    now += 3_000;
    expect(admitted(100, { token: 'token' })).toBe(3 * perSecond);
  });

  test('tokens behind one address do not count for each other, nor for the address', () => {
    for (const token of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      limits.proven(token);
      expect(admitted(burst, { token })).toBe(burst);
    }
    expect(admitted(1_000)).toBe(addressBurst);
  });

  test('inventing tokens is no way around the limit by address', () => {
    let through = 0;
    for (let each = 0; each < 1_000; each += 1) through += admitted(1, { token: `invented-${each}` });
    expect(through).toBe(addressBurst);
  });

  test('a crowd is not limited by address, but each of its tokens is', () => {
    expect(admitted(10_000, { crowd: true })).toBe(10_000);
    expect(admitted(10_000, { crowd: true, token: 'not proven yet' })).toBe(10_000);
    limits.proven('proven');
    expect(admitted(10_000, { crowd: true, token: 'proven' })).toBe(burst);
  });

  test('calls over a connection and requests count together', () => {
    limits.proven('token');
    expect(admitted(30, { token: 'token' })).toBe(30);
    for (let each = 0; each < 10; each += 1) limits.admitToken('token');
    expect(() => limits.admitToken('token')).toThrow(PulseError);
    expect(admitted(1, { token: 'token' })).toBe(0);
  });

  test.each([
    ['192.0.2.1', '::ffff:192.0.2.1', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8::1', '2001:db8:0:0:5::', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ])('%s and %s are one subscriber: %s', (one, other, same) => {
    admitted(addressBurst, { address: one });
    expect(admitted(1, { address: other })).toBe(same ? 0 : 1);
  });

  test('a rate of 0 limits nobody', () => {
    limits = createRateLimits(0, timers);
    expect(admitted(100_000)).toBe(100_000);
  });
});
