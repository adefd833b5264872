/** One pass over the connections that had frames. */
export interface WritePass {
  readonly connections: number;
  /** Spent on writing. */
  readonly milliseconds: number;
  /** Until the next pass may begin. */
  readonly pauseMilliseconds: number;
  /** Age of the oldest reading in it when the last connection had been written; undefined when none was live. */
  readonly lagMilliseconds: number | undefined;
}

/** Is told what the hub does, for metrics. Must be quick and must not throw. */
export interface HubObserver {
  passed(pass: WritePass): void;
  /** States that nobody was sent because a newer one took their place: on the way out, or for one slow reader. */
  conflated(where: 'channel' | 'reader', states: number): void;
  /** A reader lost its place in memory and will be given it again from the log. */
  lagged(): void;
  /** Log frames were sent again to somebody who resumed. */
  replayed(bytes: number): void;
}

export const silentObserver: HubObserver = {
  passed() {},
  conflated() {},
  lagged() {},
  replayed() {},
};
