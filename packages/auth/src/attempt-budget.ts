import type { Clock } from '@pulse/core';

/** Says whether one more attempt may be made now, and counts it when it may. */
export type AttemptBudget = () => boolean;

/** At most so many attempts in any window of so many milliseconds, wherever the window begins. */
export function createAttemptBudget(
  attempts: number,
  windowMilliseconds: number,
  clock: Clock,
): AttemptBudget {
  let made: readonly number[] = [];
  return () => {
    const now = clock.now().getTime();
    // An attempt in the future is one before the clock was set back: it must not block for as long.
    made = made.filter((at) => now - at < windowMilliseconds && at <= now);
    if (made.length >= attempts) return false;
    made = [...made, now];
    return true;
  };
}
