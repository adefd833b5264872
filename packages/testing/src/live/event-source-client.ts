import { EventSource } from 'eventsource';
import type { EventFrame } from './event-frame.ts';
import { FrameLedger } from './frame-ledger.ts';

export interface EventSourceClient {
  readonly ledger: FrameLedger;
  /** The `Last-Event-ID` of every request that it made, null for none. */
  readonly requests: readonly (string | null)[];
  /** Settles when it has given up for good. */
  readonly gaveUp: Promise<void>;
  close(): void;
}

/** A browser's EventSource, which knows a URL and nothing else, and reconnects by itself. */
export function openEventSource(url: string): EventSourceClient {
  const ledger = new FrameLedger();
  const requests: (string | null)[] = [];
  const source = new EventSource(url, {
    fetch: (input, init) => {
      requests.push(new Headers(init.headers).get('last-event-id'));
      return fetch(input, init);
    },
  });
  source.addEventListener('message', ({ data }) => ledger.record(JSON.parse(data) as EventFrame));
  const gaveUp = new Promise<void>((resolve) => {
    source.addEventListener('error', () => {
      if (source.readyState === source.CLOSED) resolve();
    });
  });
  return { ledger, requests, gaveUp, close: () => source.close() };
}
