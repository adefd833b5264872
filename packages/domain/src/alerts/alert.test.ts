import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertRule, type AlertTransition, evaluate, initialState } from './alert.ts';

const minute = 60_000;
const start = Date.UTC(2026, 0, 1);
const tenErrors: AlertRule = {
  condition: { kind: 'count', threshold: 10, windowMinutes: 5 },
  cooldownMinutes: 0,
};
const silence: AlertRule = { condition: { kind: 'silence', windowMinutes: 5 }, cooldownMinutes: 0 };

/** What is told when these counts are seen, one a minute. */
function told(rule: AlertRule, counts: readonly number[]): AlertTransition[] {
  let state = initialState;
  return counts.flatMap((count, index) => {
    const look = evaluate(rule, state, { count, now: new Date(start + index * minute) });
    state = look.state;
    return look.transition ? [look.transition] : [];
  });
}
const brief = (transitions: readonly AlertTransition[]) =>
  transitions.map(({ kind, episode, at }) => `${kind} ${episode} at ${(at.getTime() - start) / minute}`);

describe('a rule', () => {
  it('fires once at its threshold, and recovers once, saying how long it fired', () => {
    const transitions = told(tenErrors, [0, 9, 10, 50, 10, 3, 0]);
    expect(brief(transitions)).toEqual(['fired 1 at 2', 'recovered 1 at 5']);
    expect(transitions).toMatchObject([{ count: 10 }, { count: 3, milliseconds: 3 * minute }]);
  });

  it('says nothing while the count goes up and down at the threshold', () => {
    expect(brief(told(tenErrors, [10, 9, 10, 9, 8, 10, 9, 7]))).toEqual(['fired 1 at 0', 'recovered 1 at 7']);
  });

  it('with a threshold of one recovers when there is none', () => {
    const one: AlertRule = { ...tenErrors, condition: { kind: 'count', threshold: 1, windowMinutes: 5 } };
    expect(brief(told(one, [0, 1, 1, 0]))).toEqual(['fired 1 at 1', 'recovered 1 at 3']);
  });

  it('is quiet for its cooldown after an episode, then fires again when it is still due', () => {
    const patient = { ...tenErrors, cooldownMinutes: 3 };
    expect(brief(told(patient, [10, 0, 10, 10, 10, 10]))).toEqual([
      'fired 1 at 0',
      'recovered 1 at 1',
      'fired 2 at 4',
    ]);
  });

  it('about silence fires when nothing came, and recovers with the first event', () => {
    expect(brief(told(silence, [3, 0, 0, 1, 0]))).toEqual([
      'fired 1 at 1',
      'recovered 1 at 3',
      'fired 2 at 4',
    ]);
  });

  it('tells of each episode twice at most, first that it began, and of none within a cooldown', () => {
    const rules = fc.record({
      condition: fc.oneof(
        fc.record({
          kind: fc.constant('count' as const),
          threshold: fc.integer({ min: 1, max: 20 }),
          windowMinutes: fc.integer({ min: 1, max: 10 }),
        }),
        fc.record({ kind: fc.constant('silence' as const), windowMinutes: fc.integer({ min: 1, max: 10 }) }),
      ),
      cooldownMinutes: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(rules, fc.array(fc.nat({ max: 30 }), { maxLength: 200 }), (rule, counts) => {
        const transitions = told(rule, counts);
        for (const [index, transition] of transitions.entries()) {
          expect(transition.kind).toBe(index % 2 === 0 ? 'fired' : 'recovered');
          expect(transition.episode).toBe(Math.floor(index / 2) + 1);
          const before = transitions[index - 1];
          if (transition.kind === 'fired' && before) {
            const pause = transition.at.getTime() - before.at.getTime();
            expect(pause).toBeGreaterThanOrEqual(rule.cooldownMinutes * minute);
          }
        }
      }),
    );
  });
});
