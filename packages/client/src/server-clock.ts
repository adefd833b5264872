/**
 * Guesses the server's clock from timestamps that arrive with its answers.
 *
 * Every stamp was written before it arrived, so each one understates the server's time by its journey (and a
 * `Date` header by up to a second more): the largest difference seen is the closest to the truth.
 */
export class ServerClock {
  #offset: number | undefined;
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  observe(stamp: string | null | undefined): void {
    if (!stamp) return;
    const difference = Date.parse(stamp) - this.#now();
    if (Number.isNaN(difference)) return;
    if (this.#offset === undefined || difference > this.#offset) this.#offset = difference;
  }

  /** Milliseconds since 1970 on the server. */
  now(): number {
    return this.#now() + (this.#offset ?? 0);
  }
}
