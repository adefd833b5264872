import type { Timers } from '@pulse/realtime';

/** Lets through bursts of `burst`, and `perSecond` in the long run. */
export class TokenBucket {
  readonly #timers: Timers;
  readonly #burst: number;
  readonly #perSecond: number;
  #tokens: number;
  #refilledAt: number;

  constructor(timers: Timers, limits: { readonly burst: number; readonly perSecond: number }) {
    this.#timers = timers;
    this.#burst = limits.burst;
    this.#perSecond = limits.perSecond;
    this.#tokens = limits.burst;
    this.#refilledAt = timers.now();
  }

  /** Takes one; false when there is none. */
  take(): boolean {
    const now = this.#timers.now();
    const refill = ((now - this.#refilledAt) / 1_000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + refill);
    this.#refilledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
