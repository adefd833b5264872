import { PulseError } from '@pulse/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAttempts } from './attempts.ts';

let now: number;
let attempts: ReturnType<typeof createAttempts>;
const here = '203.0.113.7';

beforeEach(() => {
  now = Date.UTC(2026, 0, 1);
  attempts = createAttempts({ now: () => new Date(now) });
});

/** @returns seconds to wait, 0 when it was let through (and failed) */
function tryWrong(account: string, address: string): number {
  try {
    attempts.password(account, address);
    return 0;
  } catch (error) {
    if (!(error instanceof PulseError)) throw error;
    expect(error.code).toBe('RATE_LIMITED');
    return error.retryAfterSeconds ?? -1;
  }
}

describe('attempts at a password', () => {
  it('slow down by 1, 2, 4 … seconds after a few, up to 15 minutes', () => {
    for (let index = 0; index < 6; index += 1) expect(tryWrong('ada', here)).toBe(0);
    const waits: number[] = [];
    for (let index = 0; index < 12; index += 1) {
      const wait = tryWrong('ada', here);
      waits.push(wait);
      now += wait * 1_000;
      expect(tryWrong('ada', here)).toBe(0);
    }
    expect(waits.slice(0, 6)).toEqual([1, 2, 4, 8, 16, 32]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(900);
    expect(waits.at(-1)).toBeGreaterThan(250);
  });

  it('count when they begin, so that many at once are not free', () => {
    const results = Array.from({ length: 100 }, () => tryWrong('ada', here));
    expect(results.filter((wait) => wait === 0)).toHaveLength(6);
  });

  it('are one person’s from one block of addresses, and leave other accounts and places alone', () => {
    for (let index = 0; index < 10; index += 1) tryWrong('ada', `203.0.113.${index}`);
    expect(tryWrong('ada', '203.0.113.200')).toBeGreaterThan(0);
    expect(tryWrong('ada', '198.51.100.1')).toBe(0);
    expect(tryWrong('grace', here)).toBe(0);
  });

  it('from everywhere at once slow an account down, but never for long: its owner must get in', () => {
    for (let index = 0; index < 400; index += 1) {
      const wait = tryWrong(
        'ada',
        `10.${index % 200}.${index}.1`.replace(/\.(\d{3,})\./, (_, each) => `.${Number(each) % 250}.`),
      );
      expect(wait).toBeLessThanOrEqual(30);
    }
    expect(tryWrong('ada', '192.0.2.1')).toBeGreaterThan(0);
    now += 30_000;
    expect(tryWrong('ada', '192.0.2.1')).toBe(0);
  });

  it('at many accounts from one place slow that place down', () => {
    const results = Array.from({ length: 200 }, (_, index) => tryWrong(`account-${index}`, here));
    expect(results.filter((wait) => wait === 0).length).toBeLessThan(110);
    expect(tryWrong('another', '198.51.100.1')).toBe(0);
  });

  it('that succeed are not counted', () => {
    for (let index = 0; index < 500; index += 1) attempts.password('ada', here).succeeded();
    for (let index = 0; index < 5; index += 1) tryWrong('ada', here);
    attempts.password('ada', here).succeeded();
    expect(tryWrong('ada', here)).toBe(0);
  });

  it('are forgiven with time', () => {
    for (let index = 0; index < 20; index += 1) tryWrong('ada', here);
    now += 24 * 3_600_000;
    for (let index = 0; index < 6; index += 1) expect(tryWrong('ada', here)).toBe(0);
  });
});

describe('attempts at a join code', () => {
  it('are free while they are right: a hall joins from one address', () => {
    for (let index = 0; index < 10_000; index += 1) attempts.code(here);
  });

  it('that are wrong slow the place down to one a second or two, and no other', () => {
    let wrong = 0;
    const guess = (address: string) => {
      attempts.code(address).wrong();
      wrong += 1;
    };
    const guessAll = () => {
      for (let index = 0; index < 1_000; index += 1) guess(here);
    };
    expect(guessAll).toThrow(PulseError);
    expect(wrong).toBeLessThan(310);
    guess('198.51.100.1');
    const before = wrong;
    for (let second = 0; second < 60; second += 1) {
      now += 1_000;
      try {
        guess(here);
      } catch (error) {
        expect(error).toMatchObject({ code: 'RATE_LIMITED' });
      }
    }
    expect(wrong - before).toBeLessThanOrEqual(60);
    expect(wrong - before).toBeGreaterThan(10);
  });
});
