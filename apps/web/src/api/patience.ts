import { ApiError, isRefusedForNow, NetworkError } from './error.ts';
import { backoffDelay } from './live/backoff.ts';

/** A restart takes seconds, a database that comes back perhaps twenty; after this somebody has to decide. */
const longest = 60_000;
/** A line that is dead from the start is more likely ours. */
const networkTries = 3;

/** Waits as a promise; replaced in tests. */
export type Wait = (milliseconds: number) => Promise<void>;
const wait: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Repeats a call that the server refuses for now, as often as its `Retry-After` allows, with a little chance so
 * that a hall full of phones does not ask again in the same moment. What fails otherwise fails at once.
 */
export async function patiently<Result>(call: () => Promise<Result>, pause: Wait = wait): Promise<Result> {
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
  if (isRefusedForNow(error)) return askedDelay(error) + Math.random() * 500;
  // Refused before and gone now: that is a restart, and worth the wait.
  if (error instanceof NetworkError && (refused || attempt < networkTries)) return backoffDelay(attempt);
  return undefined;
}

/** Milliseconds that the server asks to wait, 0 when it does not say. */
export function askedDelay(error: unknown): number {
  return error instanceof ApiError && error.retryAfter !== undefined ? error.retryAfter * 1000 : 0;
}
