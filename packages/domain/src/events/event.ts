export const eventLevels = ['debug', 'info', 'warn', 'error', 'fatal'] as const;
export type EventLevel = (typeof eventLevels)[number];

/** Events in one batch. */
export const maximumBatch = 1_000;
/** Bytes of one event as JSON. */
export const maximumEventBytes = 32 * 1024;
/** Bytes of the body of an ingest call, after decompression. */
export const maximumBodyBytes = 4 * 1024 * 1024;
/** A clock that is further ahead than this is wrong; what is late may have waited in a queue. */
const toleratedSkewMilliseconds = 10 * 60_000;

/** An event that has been judged good, on its way to the disk. */
export interface IncomingEvent {
  /** The sender's, or ours: the same one is stored once in a project. */
  readonly id: string;
  readonly name: string;
  readonly level: EventLevel;
  readonly message: string | null;
  /** An object, as JSON. */
  readonly properties: string | null;
  readonly userId: string | null;
  readonly sessionId: string | null;
  /** Milliseconds since 1970; null is the time of receipt. */
  readonly timestamp: number | null;
  /** Whether {@link timestamp} is not what the sender said. */
  readonly shifted: boolean;
}

/** An event as it is stored. */
export interface StoredEvent {
  /** Its place in the project: contiguous from 1, in the order of commits. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly level: EventLevel;
  readonly message: string | null;
  readonly properties: unknown;
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly timestamp: Date;
  readonly receivedAt: Date;
  readonly shifted: boolean;
}

/**
 * When something happened, given what the sender's clock says. One that is far ahead is put right by when the sender
 * thought it was sending: what remains is how long ago it was.
 *
 * @param sentAt null when the sender does not say; then it is taken to have happened now
 */
export function judgeTimestamp(
  timestamp: number,
  sentAt: number | null,
  now: number,
): { readonly timestamp: number; readonly shifted: boolean } {
  const latest = now + toleratedSkewMilliseconds;
  if (timestamp <= latest) return { timestamp, shifted: false };
  const corrected = sentAt === null ? now : now - (sentAt - timestamp);
  return { timestamp: corrected <= latest ? corrected : now, shifted: true };
}
