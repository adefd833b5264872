import { type AlertState, type AlertTerms, type AlertTransition, evaluate } from './alert.ts';

/** Events by the second, since 1970, in which they were received. */
export type SecondCount = readonly [second: number, count: number];

/** How far a rule has been looked at, and what the next look needs to know of the past. */
export interface AlertStanding {
  readonly state: AlertState;
  /** It has watched from this second on. */
  readonly since: number;
  /** Seconds before this one have been decided about. */
  readonly settled: number;
  /** Events that are still in a window: by the second from {@link settled} on, by the step before it. In order. */
  readonly counts: readonly SecondCount[];
}

/**
 * How long a commit may take: what was received longer ago than this is there. A flush is cut off after 5 s, see
 * `createPool` of `@pulse/db`. What comes later all the same counts as received when it is noticed.
 */
export const latenessSeconds = 10;

/** Up to this window its beginning is exact to the second; beyond it, to the minute, so that a day is 1,440 counts. */
const longestFineWindow = 600;
const coarseStep = 60;
const stepOf = (windowSeconds: number) => (windowSeconds > longestFineWindow ? coarseStep : 1);

export const initialState: AlertState = { status: 'ok', episode: 0, quietUntil: null, changedIn: 0 };

/** A rule that begins to watch: what happened before is not its concern. @param second since 1970 */
export function beginStanding(second: number, state: AlertState = initialState): AlertStanding {
  return { state, since: second, settled: second, counts: [] };
}

/**
 * Looks at every second since the last look, so that a look that comes late tells what punctual ones would have told.
 *
 * @param arrivals what has been received since the last look; in any order
 * @param until seconds before this one have all their events
 * @param now the last second to look at; those from `until` on may still get events
 */
export function advance(
  rule: AlertTerms,
  standing: AlertStanding,
  arrivals: Iterable<SecondCount>,
  { until, now }: { readonly until: number; readonly now: number },
): {
  readonly standing: AlertStanding;
  readonly transitions: readonly AlertTransition[];
  /** The most that was in a window. */
  readonly peak: number;
} {
  const { since, settled } = standing;
  const { windowSeconds } = rule.condition;
  const counts = withArrivals(standing, arrivals);
  // A clock that was set back changes nothing about what has been decided.
  const [nextSettled, last] = [Math.max(until, settled), Math.max(now, settled)];
  const leaving = departureOf(windowSeconds);
  const wholeFrom = since + windowSeconds;

  const transitions: AlertTransition[] = [];
  let { state } = standing;
  let count = 0;
  let peak = 0;
  /** Those of `counts` that have come into the window, and that have left it. */
  let [entered, left] = [0, 0];
  let second = settled - 1;

  /** The next second in which something may change. */
  function following(): number {
    const arrival = counts[entered]?.[0] ?? Number.POSITIVE_INFINITY;
    const departing = counts[left];
    let next = Math.min(arrival, departing ? leaving(departing[0]) : Number.POSITIVE_INFINITY);
    const others = [settled, state.changedIn + 1, wholeFrom];
    if (state.status === 'ok' && state.quietUntil !== null) others.push(state.quietUntil);
    for (const other of others) if (other > second && other < next) next = other;
    return Math.max(next, second + 1);
  }

  for (;;) {
    second = following();
    if (second > last || second === Number.POSITIVE_INFINITY) break;
    for (let next = counts[entered]; next && next[0] <= second; next = counts[entered]) {
      count += next[1];
      entered += 1;
    }
    for (let next = counts[left]; next && leaving(next[0]) <= second; next = counts[left]) {
      count -= next[1];
      left += 1;
    }
    peak = Math.max(peak, count);
    if (second <= state.changedIn) continue;
    const look = { second, count, open: second >= nextSettled, whole: second >= wholeFrom };
    const { state: after, transition } = evaluate(rule, state, look);
    state = after;
    if (transition) transitions.push(transition);
  }
  const kept = compact(counts, windowSeconds, nextSettled);
  return { standing: { state, since, settled: nextSettled, counts: kept }, transitions, peak };
}

/**
 * When a rule has to be looked at although nothing new is received: the first second in which it would be decided.
 *
 * @returns undefined when it would stay as it is
 */
export function dueSecond(rule: AlertTerms, standing: AlertStanding): number | undefined {
  const forever = Number.POSITIVE_INFINITY;
  const [next] = advance(rule, standing, [], { until: forever, now: forever }).transitions;
  if (!next) return undefined;
  const isKnownAtOnce = (rule.condition.kind === 'count') === (next.kind === 'fired');
  return isKnownAtOnce ? next.at : next.at + 1 + latenessSeconds;
}

/** What is received before a rule watches is nothing to it, and what is noticed too late is received when noticed. */
function withArrivals(
  { counts, since, settled }: AlertStanding,
  arrivals: Iterable<SecondCount>,
): SecondCount[] {
  const bySecond = new Map(counts);
  for (const [received, count] of arrivals) {
    if (received < since) continue;
    const second = Math.max(received, settled);
    bySecond.set(second, (bySecond.get(second) ?? 0) + count);
  }
  return [...bySecond].sort(([one], [other]) => one - other);
}

/** The first second whose window does not have what was received in a second. A window begins with a step. */
function departureOf(windowSeconds: number): (second: number) => number {
  const step = stepOf(windowSeconds);
  return (second) => toStep(second, step) + step + windowSeconds - 1;
}

function toStep(second: number, step: number): number {
  return second - (second % step);
}

function compact(counts: readonly SecondCount[], windowSeconds: number, settled: number): SecondCount[] {
  const leaving = departureOf(windowSeconds);
  const step = stepOf(windowSeconds);
  const kept = new Map<number, number>();
  for (const [second, count] of counts) {
    if (leaving(second) <= settled) continue;
    const key = second < settled ? toStep(second, step) : second;
    kept.set(key, (kept.get(key) ?? 0) + count);
  }
  return [...kept];
}
