import type { JsonValue } from './storable.ts';

/** One event as the ingest use case takes it. What a client sent wrong is handed on, to be refused by its index. */
export interface IncomingEvent {
  readonly id?: string;
  readonly name: unknown;
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  readonly message?: string;
  readonly properties?: Readonly<Record<string, JsonValue>>;
  readonly userId?: string;
  readonly sessionId?: string;
  readonly timestamp?: unknown;
  readonly sentAt?: unknown;
}

export interface IngestAnswer {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly { readonly index: number; readonly code: string; readonly message: string }[];
}

export interface IngestRequest {
  readonly requestId: string;
  /** Whom a request without a good key is counted for. */
  readonly address: string;
}

/**
 * Stores at most {@link maximumBatch} events for the project of a key; resolves when they are on the disk.
 *
 * @param key as it was sent; undefined when none was
 * @throws PulseError INVALID_API_KEY, RATE_LIMITED with the seconds to wait, and what any use case may throw
 */
export type Ingest = (
  key: string | undefined,
  events: readonly IncomingEvent[],
  request: IngestRequest,
) => Promise<IngestAnswer>;

const maximumBatch = 1_000;

/**
 * Stores what one request brought, in as many batches as it takes, and answers for all of them. When a later batch
 * fails, the request fails: its sender comes again with all events, and those that are stored are duplicates.
 */
export function inBatches(ingest: Ingest): Ingest {
  return async (key, events, request) => {
    // An exporter may look whether somebody is there.
    if (events.length === 0) return { accepted: 0, duplicates: 0, rejected: [] };
    if (events.length <= maximumBatch) return ingest(key, events, request);
    let [accepted, duplicates] = [0, 0];
    const rejected: IngestAnswer['rejected'][number][] = [];
    for (let start = 0; start < events.length; start += maximumBatch) {
      const answer = await ingest(key, events.slice(start, start + maximumBatch), request);
      accepted += answer.accepted;
      duplicates += answer.duplicates;
      rejected.push(...answer.rejected.map((refusal) => ({ ...refusal, index: refusal.index + start })));
    }
    return { accepted, duplicates, rejected };
  };
}
