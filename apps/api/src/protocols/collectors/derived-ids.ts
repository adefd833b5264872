import { hash } from 'node:crypto';
import type { IncomingEvent } from './ingest.ts';

/**
 * Gives an id to each event that has none but has its own time, so that a request that is sent again after its answer
 * was lost is stored once. The id is a hash of what the event says; of events in one request that say the same, it
 * also counts which one this is, because two equal events of one millisecond are two.
 *
 * An event without a time stays without an id: two that say the same may be two, and losing one would be worse than
 * having one twice. Every SDK sends ids; this is for who writes the requests by hand.
 */
export function withDerivedIds(events: readonly IncomingEvent[]): readonly IncomingEvent[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    if (event.id !== undefined || event.timestamp === undefined) return event;
    // When it was sent differs from one attempt to the next.
    const { sentAt: _sentAt, ...content } = event;
    const digest = hash('sha256', JSON.stringify(content), 'base64url');
    const before = seen.get(digest) ?? 0;
    seen.set(digest, before + 1);
    return { ...event, id: `derived-${digest}-${before}` };
  });
}
