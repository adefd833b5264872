/**
 * Limits of live connections. They are part of the wire contract that clients are written against, so they
 * are constants here and not variables of the environment.
 */
export const realtimeLimits = {
  pingIntervalMs: 25_000,
  pongTimeoutMs: 8_000,
  /** A socket that has not authenticated by then is closed with 4408. */
  authenticationTimeoutMs: 10_000,
  maxMessageBytes: 64 * 1_024,
  maxChannelsPerConnection: 128,
  /** Above this much unsent data nothing more is written; channels are marked dirty instead. */
  pauseAboveBytes: 16 * 1_024,
  /** Above this much unsent data, or stalled this long, the connection is closed with a resumable code. */
  closeAboveBytes: 1_024 * 1_024,
  closeAfterStalledMs: 30_000,
  streamTicketSeconds: 30,
} as const;

/** See {@link realtimeLimits}. */
export type RealtimeConfig = { readonly [Name in keyof typeof realtimeLimits]: number };
