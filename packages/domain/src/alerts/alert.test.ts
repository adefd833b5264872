import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertState, type AlertTerms, type AlertTransition, evaluate } from './alert.ts';
import { initialState } from './standing.ts';

const start = Date.UTC(2026, 0, 1) / 1_000;
const any = { level: [], name: [], windowSeconds: 300 };
const tenErrors: AlertTerms = { condition: { kind: 'count', threshold: 10, ...any }, cooldownSeconds: 0 };
const silence: AlertTerms = { condition: { kind: 'silence', ...any }, cooldownSeconds: 0 };

/** What is told when these are the counts of the windows, one a second. */
function told(rule: AlertTerms, counts: readonly number[], open = false): AlertTransition[] {
  let state: AlertState = initialState;
  return counts.flatMap((count, index) => {
    const look = evaluate(rule, state, { count, second: start + index, open, whole: true });
    state = look.state;
    return look.transition ? [look.transition] : [];
  });
}
const brief = (transitions: readonly AlertTransition[]) =>
  transitions.map(({ kind, episode, at }) => `${kind} ${episode} at ${at - start}`);

describe('a rule', () => {
  it('fires once at its threshold, and recovers once, saying how long it fired', () => {
    const transitions = told(tenErrors, [0, 9, 10, 50, 10, 3, 0]);
    expect(brief(transitions)).toEqual(['fired 1 at 2', 'recovered 1 at 5']);
    expect(transitions).toMatchObject([{ count: 10 }, { count: 3, seconds: 3 }]);
  });

  it('says nothing while the count goes up and down at the threshold', () => {
    expect(brief(told(tenErrors, [10, 9, 10, 9, 8, 10, 9, 7]))).toEqual(['fired 1 at 0', 'recovered 1 at 7']);
  });

  it('with a threshold of one recovers when there is none', () => {
    const one: AlertTerms = { ...tenErrors, condition: { kind: 'count', threshold: 1, ...any } };
    expect(brief(told(one, [0, 1, 1, 0]))).toEqual(['fired 1 at 1', 'recovered 1 at 3']);
  });

  it('is quiet for its cooldown after an episode, then fires again when it is still due', () => {
    const patient = { ...tenErrors, cooldownSeconds: 3 };
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

  it('concludes nothing from what may still come', () => {
    expect(brief(told(tenErrors, [10, 0, 0], true))).toEqual(['fired 1 at 0']);
    expect(told(silence, [0, 0, 0], true)).toEqual([]);
  });

  it('tells of each episode twice at most, first that it began, and of none within a cooldown', () => {
    const match = { level: fc.constant([]), name: fc.constant([]), windowSeconds: fc.constant(300) };
    const rules = fc.record({
      condition: fc.oneof(
        fc.record({
          kind: fc.constant('count' as const),
          threshold: fc.integer({ min: 1, max: 20 }),
          ...match,
        }),
        fc.record({
          kind: fc.constant('silence' as const),
          ...match,
        }),
      ),
      cooldownSeconds: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(rules, fc.array(fc.nat({ max: 30 }), { maxLength: 200 }), (rule, counts) => {
        const transitions = told(rule, counts);
        for (const [index, transition] of transitions.entries()) {
          expect(transition.kind).toBe(index % 2 === 0 ? 'fired' : 'recovered');
          expect(transition.episode).toBe(Math.floor(index / 2) + 1);
          const before = transitions[index - 1];
          if (transition.kind === 'fired' && before) {
            expect(transition.at - before.at).toBeGreaterThanOrEqual(rule.cooldownSeconds);
          }
        }
      }),
    );
  });
});
