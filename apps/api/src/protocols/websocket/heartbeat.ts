import type { CancelTimer, Timers } from '@pulse/realtime';

const pingEveryMilliseconds = 25_000;
const pongWithinMilliseconds = 8_000;

/**
 * Pings so that proxies keep the connection (nginx drops idle ones after 60 s) and dead peers are noticed.
 */
export class Heartbeat {
  readonly #timers: Timers;
  readonly #ping: () => void;
  readonly #onSilence: () => void;
  #cancel: CancelTimer = () => {};

  constructor(timers: Timers, ping: () => void, onSilence: () => void) {
    this.#timers = timers;
    this.#ping = ping;
    this.#onSilence = onSilence;
  }

  /** Begins, and begins again at each pong. */
  beat(): void {
    this.#cancel();
    this.#cancel = this.#timers.after(pingEveryMilliseconds, () => {
      this.#cancel = this.#timers.after(pongWithinMilliseconds, this.#onSilence);
      this.#ping();
    });
  }

  stop(): void {
    this.#cancel();
  }
}
