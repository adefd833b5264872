import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Overloaded, PulseError } from '@pulse/core';

/** Says whether there is more to do than can be done in time. */
export interface OverloadGauge {
  overloaded(): boolean;
  /** Forgets what was measured: how busy a process is while it starts says nothing about how it serves. */
  restart(): void;
  stop(): void;
}

const windowMilliseconds = 500;
const resolutionMilliseconds = 20;

/** Never overloaded. */
export const noOverload: OverloadGauge = {
  overloaded: () => false,
  restart: () => undefined,
  stop: () => undefined,
};

/**
 * Judges one window. It takes less to stay overloaded than to become so: a server at the edge would otherwise
 * change its mind twice a second.
 */
export function judgeDelay(
  before: boolean,
  meanMilliseconds: number,
  thresholdMilliseconds: number,
): boolean {
  return meanMilliseconds > (before ? thresholdMilliseconds / 2 : thresholdMilliseconds);
}

/**
 * Watches how late the event loop is. A mean, not a peak: one long collection of garbage delays a few requests,
 * while a loop that is late all the time answers nobody in time. Measured in the background, asking costs nothing.
 *
 * @param alsoOverloaded further reasons, asked at every request
 */
export function startOverloadGauge(
  thresholdMilliseconds: number,
  alsoOverloaded: () => boolean = () => false,
): OverloadGauge {
  if (thresholdMilliseconds === 0) return noOverload;
  const delay = monitorEventLoopDelay({ resolution: resolutionMilliseconds });
  delay.enable();
  let late = false;
  const judge = () => {
    // Nothing was measured when the window was one long turn: then the timer itself was as late.
    const mean = Number.isNaN(delay.mean) ? windowMilliseconds : delay.mean / 1e6;
    late = judgeDelay(late, mean, thresholdMilliseconds);
    delay.reset();
  };
  let timer = setInterval(judge, windowMilliseconds).unref();
  return {
    overloaded: () => late || alsoOverloaded(),
    restart() {
      clearInterval(timer);
      timer = setInterval(judge, windowMilliseconds).unref();
      delay.reset();
      late = false;
    },
    stop() {
      clearInterval(timer);
      delay.disable();
    },
  };
}

/** @throws PulseError OVERLOADED, before any work is done */
export function refuseWhenOverloaded(gauge: OverloadGauge): void {
  if (gauge.overloaded()) throw new PulseError(Overloaded, { retryAfterSeconds: 1 });
}
