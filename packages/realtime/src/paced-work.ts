import type { CancelTimer, Timers } from './timers.ts';

export interface PacedWorkOptions {
  readonly timers: Timers;
  /** Shortest time between two starts, in milliseconds; asked anew each time. */
  readonly interval: () => number;
  readonly work: () => Promise<void>;
  /** Pause after a failure, which is then repeated. */
  readonly retryMilliseconds: number;
  readonly onError: (error: unknown) => void;
}

/**
 * Work that is asked for often and done rarely: at once on the leading edge, then at most once per interval,
 * one at a time. Asking while it runs makes it run once more afterwards, so that nothing asked for is lost.
 */
export class PacedWork {
  readonly #options: PacedWorkOptions;
  #wanted = false;
  #urgent = false;
  #running: Promise<void> | undefined;
  #cancelTimer: CancelTimer | undefined;
  #lastStart = Number.NEGATIVE_INFINITY;
  #stopped = false;

  constructor(options: PacedWorkOptions) {
    this.#options = options;
  }

  /** `urgent` does not wait for the interval. */
  request(urgent = false): void {
    this.#wanted = true;
    this.#urgent ||= urgent;
    this.#schedule();
  }

  /** Runs as soon as it can, and resolves when a run that began after this call is over, however it ended. */
  async settle(): Promise<void> {
    await this.#running;
    this.request(true);
    await this.#running;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelTimer?.();
  }

  #schedule(): void {
    if (this.#running || this.#stopped || !this.#wanted) return;
    const { timers, interval } = this.#options;
    const wait = this.#urgent ? 0 : this.#lastStart + interval() - timers.now();
    if (wait <= 0) {
      this.#cancelTimer?.();
      this.#cancelTimer = undefined;
      this.#run();
    } else {
      this.#cancelTimer ??= timers.after(wait, () => {
        this.#cancelTimer = undefined;
        this.#schedule();
      });
    }
  }

  #run(): void {
    const { timers, work, onError, retryMilliseconds } = this.#options;
    this.#wanted = false;
    this.#urgent = false;
    this.#lastStart = timers.now();
    const attempt = async () => {
      try {
        await work();
        return true;
      } catch (error) {
        onError(error);
        return false;
      }
    };
    this.#running = attempt().then((succeeded) => {
      this.#running = undefined;
      if (succeeded) {
        this.#schedule();
      } else if (!this.#stopped) {
        this.#wanted = true;
        this.#cancelTimer ??= timers.after(retryMilliseconds, () => {
          this.#cancelTimer = undefined;
          this.#schedule();
        });
      }
    });
  }
}
