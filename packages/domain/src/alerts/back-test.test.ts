import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertRule, evaluate, initialState } from './alert.ts';
import { backTest } from './back-test.ts';

const minute = 60_000;
const start = Date.UTC(2026, 0, 1);
const at = (index: number) => new Date(start + index * minute);
const rule: AlertRule = {
  condition: { kind: 'count', threshold: 3, windowMinutes: 2 },
  cooldownMinutes: 0,
};

describe('a back-test', () => {
  it('looks when each minute is over, at the minutes of the window, those before the beginning included', () => {
    const minutes = [
      { at: at(-1), count: 2 },
      { at: at(0), count: 1 },
      { at: at(5), count: 3 },
      { at: at(9), count: 9 },
    ];
    const told = backTest(rule, minutes, { from: at(0), to: at(9) });
    expect(told.map(({ kind, at: when }) => `${kind} ${(when.getTime() - start) / minute}`)).toEqual([
      'fired 1',
      'recovered 2',
      'fired 6',
      'recovered 8',
    ]);
  });

  it('tells what the rule would have told, whatever came when', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 6 }), { minLength: 5, maxLength: 100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 6 }),
        fc.nat({ max: 4 }),
        (counts, threshold, windowMinutes, cooldownMinutes) => {
          const random: AlertRule = {
            condition: { kind: 'count', threshold, windowMinutes },
            cooldownMinutes,
          };
          let state = initialState;
          // Each window added up anew, as a query would.
          const live = counts.flatMap((_, index) => {
            const count = counts
              .slice(Math.max(0, index + 1 - windowMinutes), index + 1)
              .reduce((a, b) => a + b, 0);
            const look = evaluate(random, state, { count, now: at(index + 1) });
            state = look.state;
            return look.transition ? [look.transition] : [];
          });
          const minutes = counts.map((count, index) => ({ at: at(index), count }));
          expect(backTest(random, minutes, { from: at(0), to: at(counts.length) })).toEqual(live);
        },
      ),
    );
  });
});
