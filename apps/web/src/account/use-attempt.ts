import { isPulseError } from '@pulse/client';
import { useEffect, useRef, useState } from 'react';
import { noteWell } from '../server-trouble.ts';

/** Something that is asked of the server by a form: it may be refused, and refused for a while. */
export interface Attempt {
  readonly busy: boolean;
  /** Why the last one failed; undefined after one that did not. */
  readonly error: unknown;
  /** Whole seconds until another one makes sense, as the server said (`Retry-After`); 0 when it does now. */
  readonly wait: number;
  /** Runs what is asked; a failure is kept in `error`. Does nothing while one runs or has to wait. */
  readonly run: (task: () => Promise<unknown>) => Promise<void>;
  /** Begins anew: what comes next has nothing to do with what failed. */
  readonly reset: () => void;
}

export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [until, setUntil] = useState(0);
  const wait = useSecondsUntil(until);
  const running = useRef(false);

  const run = async (task: () => Promise<unknown>) => {
    if (running.current || Date.now() < until) return;
    running.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await task();
    } catch (failure) {
      setError(failure);
      if (isPulseError(failure, 'RATE_LIMITED') && failure.retryAfter !== undefined) {
        setUntil(Date.now() + failure.retryAfter * 1000);
        // Who tries too often is told where they try; the server is well.
        noteWell();
      }
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const reset = () => {
    setError(undefined);
    setUntil(0);
  };
  return { busy, error, wait, run, reset };
}

/** @param time in milliseconds, by this device's clock */
function useSecondsUntil(time: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    if (time <= Date.now()) return;
    const timer = setInterval(() => {
      tick();
      if (time <= Date.now()) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [time]);
  return Math.max(0, Math.ceil((time - now) / 1000));
}
