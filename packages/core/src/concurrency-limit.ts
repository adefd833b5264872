import { PulseError } from './errors.ts';
import { Overloaded } from './shared-errors.ts';

/** Runs a bounded number of tasks at once; the others wait their turn, in order. */
export type ConcurrencyLimit = <Result>(task: () => Promise<Result>) => Promise<Result>;

export interface ConcurrencyLimitOptions {
  readonly running: number;
  /** How many may wait; beyond it a task is refused at once, because it would only be answered too late. */
  readonly waiting: number;
}

/** @throws PulseError OVERLOADED from the returned function, when too many wait already */
export function createConcurrencyLimit({ running, waiting }: ConcurrencyLimitOptions): ConcurrencyLimit {
  const queue: (() => void)[] = [];
  let active = 0;

  return async function limited(task) {
    if (active < running) {
      active += 1;
    } else {
      if (queue.length >= waiting) throw new PulseError(Overloaded, { retryAfterSeconds: 2 });
      // Whoever ends hands its place on, so `active` stays as it is.
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
