import { backoffDelay } from './backoff.ts';
import { isPulseError, isRefusedForNow, NetworkError, PulseError } from './errors.ts';

/** A restart takes seconds, a database that comes back perhaps twenty; after this somebody has to decide. */
const longest = 60_000;
/** A line that is dead from the start is more likely ours. */
const networkTries = 3;

/** Waits so many milliseconds; rejects when nobody waits for the answer any more. */
export type Pause = (milliseconds: number) => Promise<void>;

/**
 * Repeats a call that the server refuses for now, as often as its `Retry-After` allows, with a little chance so
 * that a hall full of phones does not ask again in the same moment. What fails otherwise fails at once.
 */
export async function patiently<Result>(call: () => Promise<Result>, pause: Pause): Promise<Result> {
  let waited = 0;
  let refused = false;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const delay = nextDelay(error, attempt, refused);
      refused ||= isRefusedForNow(error);
      waited += delay ?? 0;
      if (delay === undefined || waited > longest) throw error;
      await pause(delay);
    }
  }
}

function nextDelay(error: unknown, attempt: number, refused: boolean): number | undefined {
  // In flight: an earlier try of ours, whose answer was lost, is still running.
  if (isRefusedForNow(error) || isPulseError(error, 'IDEMPOTENCY_IN_FLIGHT'))
    return askedDelay(error) + Math.random() * 500;
  // Refused before and gone now: that is a restart, and worth the wait.
  if (error instanceof NetworkError && (refused || attempt < networkTries)) return backoffDelay(attempt);
  return undefined;
}

/** Milliseconds that the server asks to wait, 0 when it does not say. */
export function askedDelay(error: unknown): number {
  return error instanceof PulseError && error.retryAfter !== undefined ? error.retryAfter * 1000 : 0;
}

/** Milliseconds to wait before try `attempt` (from 0) of what nobody waits for: as the server asks, and ever longer. */
export function retryDelay(error: unknown, attempt: number, backoff = backoffDelay): number {
  const asked = askedDelay(error);
  return Math.max(backoff(attempt), asked === 0 ? 0 : asked + Math.random() * 500);
}
