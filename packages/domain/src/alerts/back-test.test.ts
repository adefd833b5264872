import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertTerms } from './alert.ts';
import { backTest } from './back-test.ts';
import { advance, beginStanding } from './standing.ts';
import { alertTerms, arrivalsFromZero } from './testing/alert-arbitraries.ts';

const rule: AlertTerms = {
  condition: { kind: 'count', threshold: 3, windowSeconds: 20, level: [], name: [] },
  cooldownSeconds: 0,
};

describe('a back-test', () => {
  it('says when the rule would have fired, what came before the beginning included', () => {
    const counts = [
      [95, 2],
      [101, 1],
      [150, 3],
      [300, 9],
    ] as const;
    expect(backTest(rule, counts, { from: 100, to: 305 })).toEqual({
      episodes: [
        { firedAt: 101, recoveredAt: 115, count: 3 },
        { firedAt: 150, recoveredAt: 170, count: 3 },
        { firedAt: 300, recoveredAt: null, count: 9 },
      ],
      peak: 9,
    });
  });

  it('begins with an episode where there is enough already', () => {
    expect(backTest(rule, [[90, 3]], { from: 100, to: 200 }).episodes).toEqual([
      { firedAt: 100, recoveredAt: 110, count: 3 },
    ]);
  });

  it('says what the rule would have told, whatever came when', () => {
    fc.assert(
      fc.property(alertTerms, arrivalsFromZero, (terms, arrivals) => {
        const from = terms.condition.windowSeconds;
        const to = (arrivals.at(-1)?.[0] ?? 0) + 2_000;
        const live = advance(terms, beginStanding(0), arrivals, { until: to, now: to });
        // One that began before the tested time is another story.
        fc.pre(live.transitions.every(({ at }) => at > from));
        const { episodes } = backTest(terms, arrivals, { from, to });
        const ends = episodes.flatMap(({ firedAt, recoveredAt }) => [firedAt, recoveredAt ?? []]).flat();
        expect(ends).toEqual(live.transitions.map(({ at }) => at));
      }),
    );
  });
});
