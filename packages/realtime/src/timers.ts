import { performance } from 'node:perf_hooks';

export type CancelTimer = () => void;

/** Waiting, injectable so that tests own it. Unlike the clock it is monotonic and has no date. */
export interface Timers {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls back once after so many milliseconds. */
  after(milliseconds: number, callback: () => void): CancelTimer;
  /** Calls back at the end of this turn of the event loop, after everything already resolved has run. */
  soon(callback: () => void): void;
}

/** Never keeps the process alive: a server does that by listening. */
export const systemTimers: Timers = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds).unref();
    return () => clearTimeout(timer);
  },
  soon: (callback) => void setImmediate(callback),
};
