/** What a rule watches: events that match, counted by the minute in which they were received. */
export type AlertCondition =
  /** At least so many within the window. */
  | { readonly kind: 'count'; readonly threshold: number; readonly windowMinutes: number }
  /** None within the window. */
  | { readonly kind: 'silence'; readonly windowMinutes: number };

export interface AlertRule {
  readonly condition: AlertCondition;
  /** How long it stays quiet after an episode has ended. */
  readonly cooldownMinutes: number;
}

/** Where a rule stands. An episode is the time from firing to recovery; they are counted from 1. */
export type AlertState =
  | { readonly status: 'ok'; readonly episode: number; readonly quietUntil: Date | null }
  | { readonly status: 'firing'; readonly episode: number; readonly firedAt: Date };

/** What people are told, once for each episode and kind. */
export type AlertTransition =
  | { readonly kind: 'fired'; readonly episode: number; readonly at: Date; readonly count: number }
  | {
      readonly kind: 'recovered';
      readonly episode: number;
      readonly at: Date;
      readonly count: number;
      /** How long it fired. */
      readonly milliseconds: number;
    };

export const initialState: AlertState = { status: 'ok', episode: 0, quietUntil: null };

const minute = 60_000;
/**
 * A count rule recovers below this share of its threshold: a count that goes up and down by one at the threshold would
 * otherwise tell people each time.
 */
const recoveryShare = 0.8;

/**
 * One look at a rule: where it stands after that, and what is to be told.
 *
 * @param count events in the window that ends at `now`
 * @param now grows from one look to the next
 */
export function evaluate(
  rule: AlertRule,
  state: AlertState,
  { count, now }: { readonly count: number; readonly now: Date },
): { readonly state: AlertState; readonly transition: AlertTransition | null } {
  if (state.status === 'ok') {
    const quiet = state.quietUntil !== null && now < state.quietUntil;
    if (quiet || !isBreached(rule.condition, count)) return { state, transition: null };
    const episode = state.episode + 1;
    return {
      state: { status: 'firing', episode, firedAt: now },
      transition: { kind: 'fired', episode, at: now, count },
    };
  }
  if (!isCalm(rule.condition, count)) return { state, transition: null };
  const { episode, firedAt } = state;
  const quietUntil = new Date(now.getTime() + rule.cooldownMinutes * minute);
  return {
    state: { status: 'ok', episode, quietUntil },
    transition: {
      kind: 'recovered',
      episode,
      at: now,
      count,
      milliseconds: now.getTime() - firedAt.getTime(),
    },
  };
}

function isBreached(condition: AlertCondition, count: number): boolean {
  return condition.kind === 'silence' ? count === 0 : count >= condition.threshold;
}

function isCalm(condition: AlertCondition, count: number): boolean {
  return condition.kind === 'silence' ? count > 0 : count < condition.threshold * recoveryShare;
}
