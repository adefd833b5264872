import type { EventLevel } from '../events/index.ts';

/** What a rule watches: events by when they were received. */
export type AlertCondition = AlertMatch &
  (
    | { readonly kind: 'count'; readonly threshold: number }
    /** None within the window. */
    | { readonly kind: 'silence' }
  );

export interface AlertMatch {
  /** Any level when empty. */
  readonly level: readonly EventLevel[];
  /** Any name when empty. */
  readonly name: readonly string[];
  readonly windowSeconds: number;
}

/** What decides when a rule fires and recovers. */
export interface AlertTerms {
  readonly condition: AlertCondition;
  /** How long it stays quiet after an episode has ended. */
  readonly cooldownSeconds: number;
}

/**
 * Where a rule stands. An episode is the time from firing to recovery; they are counted from 1. Times are whole seconds
 * since 1970.
 */
export type AlertState = {
  /** Of the episode that goes on, or else of the last. */
  readonly episode: number;
  /** In this second it came to stand like this: what is decided is decided about later ones. */
  readonly changedIn: number;
} & (
  | { readonly status: 'ok'; readonly quietUntil: number | null }
  | { readonly status: 'firing'; readonly firedAt: number }
);

/** What people are told, once for each episode and kind. */
export type AlertTransition = {
  readonly episode: number;
  /** Seconds since 1970. */
  readonly at: number;
  /** Events in the window. */
  readonly count: number;
} & (
  | { readonly kind: 'fired' }
  /** `seconds`: how long it fired. */
  | { readonly kind: 'recovered'; readonly seconds: number }
);

/** The window that ends with a second, the second included. */
export interface AlertLook {
  readonly second: number;
  readonly count: number;
  /** More may still come to be in it: that too little is there proves nothing yet. */
  readonly open: boolean;
  /** The rule has watched for as long as the window. */
  readonly whole: boolean;
}

/**
 * A count rule recovers below this share of its threshold: a count that goes up and down by one at the threshold would
 * otherwise tell people each time.
 */
const recoveryShare = 0.8;

/**
 * One look at a rule: where it stands after that, and what is to be told.
 *
 * That there is enough is known in the second in which the last of it came; that there is too little is known when the
 * second is over, and no commit can add to it.
 *
 * @param look its second is later than the one in which the state changed last
 */
export function evaluate(
  { condition, cooldownSeconds }: AlertTerms,
  state: AlertState,
  look: AlertLook,
): { readonly state: AlertState; readonly transition: AlertTransition | null } {
  const { second: at, count } = look;
  if (state.status === 'ok') {
    const quiet = state.quietUntil !== null && at < state.quietUntil;
    if (quiet || !isBreached(condition, look)) return { state, transition: null };
    const episode = state.episode + 1;
    return {
      state: { status: 'firing', episode, firedAt: at, changedIn: at },
      transition: { kind: 'fired', episode, at, count },
    };
  }
  if (!isCalm(condition, look)) return { state, transition: null };
  const { episode, firedAt } = state;
  return {
    state: { status: 'ok', episode, quietUntil: at + cooldownSeconds, changedIn: at },
    transition: { kind: 'recovered', episode, at, count, seconds: at - firedAt },
  };
}

function isBreached(condition: AlertCondition, { count, open, whole }: AlertLook): boolean {
  return condition.kind === 'silence' ? !open && whole && count === 0 : count >= condition.threshold;
}

function isCalm(condition: AlertCondition, { count, open }: AlertLook): boolean {
  return condition.kind === 'silence' ? count > 0 : !open && count < condition.threshold * recoveryShare;
}
