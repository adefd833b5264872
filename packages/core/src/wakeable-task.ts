import type { Log } from './ports/log.ts';

export interface WakeableTask {
  /** There may be something to do; returns at once. */
  wake(): void;
  /** Waits for the run in progress. */
  stop(): Promise<void>;
}

export interface WakeableTaskOptions {
  /** For the log. */
  readonly name: string;
  /** Does what there is to do. @returns milliseconds after which to look again by itself */
  readonly run: () => Promise<number>;
  /** Milliseconds to wait after a run that failed. */
  readonly retryMilliseconds: number;
  readonly log: Log;
}

/**
 * Repeats work at once, whenever it is woken, and when the time has passed that the last run asked for. Never two
 * runs at a time; a wake-up during a run causes one more after it, so none is lost. A failing run is logged and
 * tried again. Never keeps the process alive.
 */
export function startWakeableTask(options: WakeableTaskOptions): WakeableTask {
  let woken = false;
  let stopped = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function work(): Promise<void> {
    let pause: number;
    try {
      do {
        woken = false;
        pause = await options.run();
      } while (woken && !stopped);
    } catch (error) {
      options.log.warn({ err: error, task: options.name }, 'a task failed and will be tried again');
      pause = options.retryMilliseconds;
    }
    running = undefined;
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(wake, pause).unref();
  }

  function wake(): void {
    woken = true;
    if (!stopped) running ??= work();
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
