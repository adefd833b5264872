import type { Log, UnitOfWork } from '@pulse/core';
import { closeDuePolls, type Ports } from '@pulse/domain';

/** Deadlines set by another node are noticed after this long at the latest. */
const longestSleepMilliseconds = 5_000;
/** A deadline is met a moment late rather than looked at twice. */
const slackMilliseconds = 5;
const retryMilliseconds = 1_000;

export interface DeadlineTimer {
  /** A deadline may have been set or moved. */
  wake(): void;
  stop(): Promise<void>;
}

/** Sleeps until the next deadline of any open poll, then closes what is due. */
export function startDeadlineTimer(options: {
  readonly ports: Ports;
  readonly unitOfWork: UnitOfWork<Ports>;
  readonly log: Log;
}): DeadlineTimer {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let woken = false;

  function sleep(milliseconds: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(wake, Math.min(milliseconds, longestSleepMilliseconds)).unref();
  }

  async function run(): Promise<void> {
    try {
      let next: number | null;
      do {
        woken = false;
        next = await closeDuePolls(options.ports, options.unitOfWork);
      } while (woken && !stopped);
      sleep(next === null ? longestSleepMilliseconds : next + slackMilliseconds);
    } catch (error) {
      options.log.warn({ err: error }, 'closing due polls failed and will be tried again');
      sleep(retryMilliseconds);
    } finally {
      running = undefined;
    }
  }

  function wake(): void {
    woken = true;
    if (!running && !stopped) running = run();
  }

  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
