import { type AlertRule, type AlertTransition, evaluate, initialState } from './alert.ts';

/** Events that matched, by the minute in which they were received; minutes without any may be left out. */
export interface MinuteCount {
  /** When the minute began. */
  readonly at: Date;
  readonly count: number;
}

const minute = 60_000;

/**
 * What a rule would have told, had it been there: it is looked at when each minute is over, as it would be live.
 *
 * @param minutes in any order, each once
 * @param from beginning of the first minute that is looked at; the window reaches back before it
 * @param to end of the last
 */
export function backTest(
  rule: AlertRule,
  minutes: Iterable<MinuteCount>,
  { from, to }: { readonly from: Date; readonly to: Date },
): readonly AlertTransition[] {
  const counts = new Map<number, number>();
  for (const { at, count } of minutes) counts.set(at.getTime(), count);
  const window = rule.condition.windowMinutes * minute;
  let inWindow = 0;
  for (let at = from.getTime() - window; at < from.getTime(); at += minute) inWindow += counts.get(at) ?? 0;

  const transitions: AlertTransition[] = [];
  let state = initialState;
  for (let at = from.getTime(); at + minute <= to.getTime(); at += minute) {
    inWindow += (counts.get(at) ?? 0) - (counts.get(at - window) ?? 0);
    const look = evaluate(rule, state, { count: inWindow, now: new Date(at + minute) });
    state = look.state;
    if (look.transition) transitions.push(look.transition);
  }
  return transitions;
}
