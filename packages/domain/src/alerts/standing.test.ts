import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertState, type AlertTerms, type AlertTransition, evaluate } from './alert.ts';
import {
  type AlertStanding,
  advance,
  beginStanding,
  dueSecond,
  initialState,
  latenessSeconds,
  type SecondCount,
} from './standing.ts';
import { alertTerms, arrivalsFromZero } from './testing/alert-arbitraries.ts';

const match = { level: [], name: [], windowSeconds: 10 };
const threeInTen: AlertTerms = { condition: { kind: 'count', threshold: 3, ...match }, cooldownSeconds: 0 };
const silence: AlertTerms = { condition: { kind: 'silence', ...match }, cooldownSeconds: 0 };
const end = (arrivals: readonly SecondCount[]) => (arrivals.at(-1)?.[0] ?? 0) + 3_000;
const brief = (transitions: readonly AlertTransition[]) =>
  transitions.map(({ kind, episode, at }) => `${kind} ${episode} at ${at}`);

/** Looks at these seconds, with what was received by then. */
function looksAt(rule: AlertTerms, arrivals: readonly SecondCount[], seconds: readonly number[]) {
  let standing: AlertStanding = beginStanding(0);
  let seen = 0;
  const transitions = seconds.flatMap((now) => {
    const news = arrivals.slice(seen).filter(([second]) => second <= now);
    seen += news.length;
    const look = advance(rule, standing, news, { until: now - latenessSeconds, now });
    standing = look.standing;
    return look.transitions;
  });
  return { transitions, standing };
}

/** Every second by itself, each window added up anew. */
function slowly(rule: AlertTerms, arrivals: readonly SecondCount[], until: number): AlertTransition[] {
  const { windowSeconds } = rule.condition;
  const step = windowSeconds > 600 ? 60 : 1;
  let state: AlertState = initialState;
  const transitions: AlertTransition[] = [];
  for (let second = 0; second < until; second += 1) {
    const begin = Math.floor((second + 1 - windowSeconds) / step) * step;
    const count = arrivals
      .filter(([received]) => received >= begin && received <= second)
      .reduce((sum, [, many]) => sum + many, 0);
    if (second <= state.changedIn) continue;
    const look = evaluate(rule, state, { second, count, open: false, whole: second >= windowSeconds });
    state = look.state;
    if (look.transition) transitions.push(look.transition);
  }
  return transitions;
}

describe('looking at a rule', () => {
  it('that comes late tells of a burst that has long passed, when it was and how long', () => {
    const { transitions } = looksAt(
      threeInTen,
      [
        [100, 1],
        [104, 2],
      ],
      [700],
    );
    expect(brief(transitions)).toEqual(['fired 1 at 104', 'recovered 1 at 110']);
  });

  it('fires at once, and recovers when nothing can come to be in the window any more', () => {
    const arrivals: SecondCount[] = [[100, 3]];
    expect(brief(looksAt(threeInTen, arrivals, [100]).transitions)).toEqual(['fired 1 at 100']);
    const recovered = ['fired 1 at 100', 'recovered 1 at 110'];
    expect(brief(looksAt(threeInTen, arrivals, [100, 120]).transitions)).toEqual(recovered.slice(0, 1));
    expect(brief(looksAt(threeInTen, arrivals, [100, 121]).transitions)).toEqual(recovered);
  });

  it('takes no commit that comes late for silence, nor loses it', () => {
    let { standing } = advance(silence, beginStanding(0), [[5, 1]], { until: 10, now: 20 });
    // Received at 14, there with the look at 24.
    const look = advance(silence, standing, [[14, 1]], { until: 14, now: 24 });
    standing = look.standing;
    expect(look.transitions).toEqual([]);
    expect(brief(advance(silence, standing, [], { until: 30, now: 40 }).transitions)).toEqual([
      'fired 1 at 24',
    ]);
  });

  it('counts what comes even later as received when it is noticed', () => {
    const { standing } = advance(threeInTen, beginStanding(0), [], { until: 50, now: 60 });
    const look = advance(threeInTen, standing, [[20, 3]], { until: 51, now: 61 });
    expect(brief(look.transitions)).toEqual(['fired 1 at 50']);
  });

  it('is undisturbed by a clock that is set back', () => {
    const fired = looksAt(threeInTen, [[100, 3]], [100]);
    const back = advance(threeInTen, fired.standing, [[40, 3]], { until: 30, now: 40 });
    expect([back.transitions, back.standing.settled]).toEqual([[], 90]);
  });

  it('has nothing to do with what was before the rule', () => {
    const { transitions } = advance(threeInTen, beginStanding(100), [[99, 9]], { until: 100, now: 101 });
    expect(transitions).toEqual([]);
    expect(brief(advance(silence, beginStanding(100), [], { until: 200, now: 210 }).transitions)).toEqual([
      'fired 1 at 110',
    ]);
  });

  it('tells what looking at every second by itself would tell', () => {
    fc.assert(
      fc.property(alertTerms, arrivalsFromZero, (rule, arrivals) => {
        const until = Math.min(end(arrivals), 4_000);
        const look = advance(
          rule,
          beginStanding(0),
          arrivals.filter(([second]) => second < until),
          {
            until,
            now: until - 1,
          },
        );
        expect(look.transitions).toEqual(slowly(rule, arrivals, until));
      }),
    );
  });

  it('tells the same however late it comes', () => {
    fc.assert(
      fc.property(
        alertTerms,
        arrivalsFromZero,
        fc.array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 900 })), {
          maxLength: 300,
        }),
        (rule, arrivals, pauses) => {
          let now = 0;
          const looks = pauses.map((pause) => {
            now += pause;
            return now;
          });
          const last = Math.max(now, end(arrivals));
          const punctual = looksAt(rule, arrivals, [...looks, last]);
          const late = looksAt(rule, arrivals, [last]);
          expect(brief(punctual.transitions)).toEqual(brief(late.transitions));
          expect(punctual.standing).toEqual(late.standing);
        },
      ),
    );
  });

  it('is needed, with nothing received since, when it says so and no sooner', () => {
    fc.assert(
      fc.property(alertTerms, arrivalsFromZero, fc.integer({ min: 0, max: 200 }), (rule, arrivals, later) => {
        const seen = (arrivals.at(-1)?.[0] ?? 0) + later;
        const { standing } = looksAt(rule, arrivals, [seen]);
        const due = dueSecond(rule, standing);
        const lookAt = (now: number) =>
          advance(rule, standing, [], { until: now - latenessSeconds, now }).transitions.length;
        if (due === undefined) {
          expect(lookAt(seen + 100_000)).toBe(0);
          return;
        }
        expect(due).toBeGreaterThan(seen);
        expect(lookAt(due - 1)).toBe(0);
        expect(lookAt(due)).toBeGreaterThan(0);
      }),
    );
  });
});
