/** How quickly failures slow a key down. */
export interface FailureDelayOptions {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Milliseconds after the first failure beyond; doubled for each further one. */
  readonly firstMilliseconds: number;
  readonly longestMilliseconds: number;
  /** In so many milliseconds one failure is forgiven. */
  readonly forgiveMilliseconds: number;
  /** Keys remembered at most; the one that was quiet the longest is forgotten. */
  readonly capacity: number;
}

interface Failures {
  /** Not yet forgiven, as of `since`. */
  readonly count: number;
  readonly since: number;
  /** Of the last failure: delays run from here. */
  readonly at: number;
}

/** Exponential delays by key. Times are milliseconds of one clock, given with each call. */
export class FailureDelays {
  readonly #options: FailureDelayOptions;
  /** In the order of their last failure. */
  readonly #failures = new Map<string, Failures>();

  constructor(options: FailureDelayOptions) {
    this.#options = options;
  }

  /** @returns milliseconds until the key may try again, 0 when it may */
  wait(key: string, now: number): number {
    const known = this.#failures.get(key);
    const beyond = Math.ceil(this.#count(known, now)) - this.#options.free;
    if (!known || beyond <= 0) return 0;
    const { firstMilliseconds, longestMilliseconds } = this.#options;
    const delay = Math.min(firstMilliseconds * 2 ** (beyond - 1), longestMilliseconds);
    return Math.max(known.at + delay - now, 0);
  }

  charge(key: string, now: number): void {
    const count = this.#count(this.#failures.get(key), now) + 1;
    this.#failures.delete(key);
    this.#failures.set(key, { count, since: now, at: now });
    const oldest =
      this.#failures.size > this.#options.capacity ? this.#failures.keys().next().value : undefined;
    if (oldest !== undefined) this.#failures.delete(oldest);
  }

  /** Takes one charge back. */
  refund(key: string, now: number): void {
    const known = this.#failures.get(key);
    if (!known) return;
    const count = this.#count(known, now) - 1;
    if (count <= 0) this.#failures.delete(key);
    else this.#failures.set(key, { count, since: now, at: known.at });
  }

  forget(key: string): void {
    this.#failures.delete(key);
  }

  #count(known: Failures | undefined, now: number): number {
    if (!known) return 0;
    return Math.max(known.count - Math.max(now - known.since, 0) / this.#options.forgiveMilliseconds, 0);
  }
}
