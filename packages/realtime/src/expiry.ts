import type { Clock } from '@pulse/core';
import type { CancelTimer, Timers } from './timers.ts';

/** The longest delay that setTimeout takes; a longer one fires at once (2^31 - 1 ms, 24.8 days). */
const longestDelayMilliseconds = 2_147_483_647;

/** Calls back when the clock reaches the date, at once if it has. `null` never comes. */
export function whenReached(
  date: Date | null,
  { clock, timers }: { readonly clock: Clock; readonly timers: Timers },
  callback: () => void,
): CancelTimer {
  if (date === null) return () => {};
  const due = date.getTime();
  let cancel: CancelTimer = () => {};
  const arm = () => {
    const remaining = due - clock.now().getTime();
    cancel =
      remaining > longestDelayMilliseconds
        ? timers.after(longestDelayMilliseconds, arm)
        : timers.after(Math.max(remaining, 0), callback);
  };
  arm();
  return () => cancel();
}
