import { describe, expect, test } from 'vitest';
import type { FanOutResult } from '../load/fan-out-load.ts';
import { findHighestRate, isSustained } from './hot-search.ts';

/** A server that sustains a rate, and all that was asked of it. */
function serverOf(capacity: number, quickCapacity = capacity) {
  const asked: string[] = [];
  const search = (options: { hint?: number; maximumSteps?: number; bisections?: number } = {}) =>
    findHighestRate({
      start: 64,
      bisections: 4,
      maximumSteps: 40,
      ...options,
      async run(perSecond, thoroughness) {
        asked.push(`${thoroughness} ${Math.round(perSecond)}`);
        return { perSecond, held: perSecond <= (thoroughness === 'full' ? capacity : quickCapacity) };
      },
      sustained: ({ held }) => held,
    });
  return { asked, search };
}

describe('the highest sustained rate', () => {
  test.each([3, 100, 130, 1_000, 4_321])(
    'of a server that can do %d is found within a tenth',
    async (capacity) => {
      const found = await serverOf(capacity).search();
      expect(found?.perSecond).toBeLessThanOrEqual(capacity);
      expect(found?.perSecond).toBeGreaterThan(capacity / 1.1);
      expect(found?.result).toEqual({ perSecond: found?.perSecond, held: true });
    },
  );

  test('is one that held for a full step: a quick look alone does not count', async () => {
    const { search } = serverOf(100, 1_000);
    const found = await search();
    expect(found?.perSecond).toBeLessThanOrEqual(100);
    expect(found?.perSecond).toBeGreaterThan(50);
  });

  test('is looked for around what an earlier repetition found, up and down', async () => {
    const up = serverOf(1_000);
    expect((await up.search({ hint: 800 }))?.perSecond).toBeCloseTo(968, 0);
    expect(up.asked).toEqual(['full 800', 'full 880', 'full 968', 'full 1065']);
    const down = serverOf(1_000);
    expect((await down.search({ hint: 1_100 }))?.perSecond).toBeCloseTo(1_000, 0);
    expect(down.asked).toEqual(['full 1100', 'full 1000']);
  });

  test('is unknown when nothing holds, and the number of steps is bounded', async () => {
    expect(await serverOf(0).search()).toBeUndefined();
    const endless = serverOf(Number.POSITIVE_INFINITY);
    await endless.search({ maximumSteps: 7 });
    expect(endless.asked.length).toBeLessThanOrEqual(8);
  });
});

describe('sustained', () => {
  const good: FanOutResult = {
    perSecond: 100,
    published: 400,
    refusals: {},
    deliveriesPerSecond: 100_000,
    deliveries: 400_000,
    latency: { count: 8_000, p50: 3, p95: 5, p99: 199, maximum: 900 },
    inTime: true,
    missing: 0,
    surplus: 0,
    wrong: 0,
    closed: 0,
    reset: 0,
    serverSeconds: 1,
    databaseSeconds: undefined,
    generatorBusy: 0.5,
  };

  test('is what arrives whole and in time', () => expect(isSustained(good)).toBe(true));
  test.each<[string, Partial<FanOutResult>]>([
    ['late', { latency: { ...good.latency, p99: 200 } }],
    ['not all there a second later', { inTime: false }],
    ['short of a delivery', { missing: 1 }],
    ['doubled', { surplus: 1 }],
    ['one lost and one doubled', { wrong: 1 }],
    ['without a subscriber that was closed', { closed: 1 }],
    ['without any delivery', { latency: { ...good.latency, count: 0, p99: undefined } }],
  ])('is not what is %s', (_, change) => expect(isSustained({ ...good, ...change })).toBe(false));
});
