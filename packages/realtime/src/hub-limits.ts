/** Bounds and paces of the hub. Milliseconds, bytes and frames. */
export interface HubLimits {
  /**
   * Shortest time between two states of one channel, by what the last pass over the connections cost: 100 ms, and up
   * to 250 when writing would otherwise take more than a fifth of the time.
   */
  readonly stateInterval: (passMilliseconds: number) => number;
  /** Longest replay; who missed more gets a snapshot, which is smaller and quicker. */
  readonly replayEntries: number;
  /** How many log entries one read asks for. */
  readonly readEntries: number;
  /** Encoded log frames kept per log, so that a crowd that reconnects together costs no reads. */
  readonly recentFrames: number;
  /** Above this queue a socket is not written to until it drains. */
  readonly congestedBytes: number;
  /** One write has at most so much, unless a single frame is longer. */
  readonly writeBytes: number;
  /** Longest pause between two passes over the connections when there is much to write. */
  readonly longestTick: number;
  /** Frames that wait by reference for a congested connection; the watcher that has more is told to replay. */
  readonly waitingFrames: number;
  /** A connection congested for so long is closed, resumable. */
  readonly stalledMilliseconds: number;
  /** A connection with a longer queue is closed, resumable. */
  readonly queuedBytes: number;
  /** How often a congested connection is looked at. */
  readonly recheckMilliseconds: number;
  /** Time after which a loop over connections yields to the event loop. */
  readonly sliceMilliseconds: number;
  /**
   * Subscriptions that open at once, each with a few queries; the others wait their turn. A lecture hall that
   * reconnects together would otherwise wait for pooled connections until their time-out.
   */
  readonly concurrentOpenings: number;
  /** Pause before a failed read is tried again. */
  readonly retryMilliseconds: number;
}

export const defaultHubLimits: HubLimits = {
  stateInterval: (passMilliseconds) => Math.min(250, Math.max(100, 5 * passMilliseconds)),
  replayEntries: 1_000,
  readEntries: 256,
  recentFrames: 1_024,
  congestedBytes: 16 * 1024,
  writeBytes: 64 * 1024,
  longestTick: 20,
  waitingFrames: 256,
  stalledMilliseconds: 30_000,
  queuedBytes: 1024 * 1024,
  recheckMilliseconds: 100,
  sliceMilliseconds: 2,
  concurrentOpenings: 32,
  retryMilliseconds: 1_000,
};
