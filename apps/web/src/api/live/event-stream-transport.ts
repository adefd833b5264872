import { isApiError } from '../error.ts';
import type { EventFrame } from '../frame.ts';
import { request } from '../request.ts';
import type { CloseReason, Subscription, Transport, TransportOptions } from './transport.ts';

/**
 * Server-sent events, for networks whose proxies break WebSocket. A stream's channels are fixed when it opens,
 * so a change of subscriptions closes it and the connection opens another that resumes.
 */
export function openEventStream({ token, subscriptions, streamPlace, events }: TransportOptions): Transport {
  let closed = false;
  let source: EventSource | undefined;

  const finish = (reason: CloseReason) => {
    if (closed) return;
    closed = true;
    source?.close();
    events.onClosed(reason);
  };

  const open = async () => {
    const channels = subscriptions.map((subscription) => subscription.channel);
    const { ticket } = await request<{ ticket: string }>('/stream-tickets', {
      method: 'POST',
      body: { channels },
      token,
    });
    if (closed) return;
    const query = new URLSearchParams({ ticket, ...(streamPlace ? { after: streamPlace } : {}) });
    source = new EventSource(`/api/v1/sse?${query}`);
    let opened = false;
    source.onopen = () => {
      opened = true;
      events.onReady();
    };
    source.onmessage = (message) => {
      if (message.lastEventId !== '') events.onStreamPlace(message.lastEventId);
      const frame = JSON.parse(String(message.data)) as { type?: string };
      if (frame.type === 'event') events.onEvent(frame as EventFrame);
    };
    source.addEventListener('reconnect', (message: MessageEvent) => {
      if (message.lastEventId !== '') events.onStreamPlace(message.lastEventId);
      finish('move');
    });
    // EventSource would retry by itself for ever; our own backoff also renews the ticket.
    source.onerror = () => {
      // Refused: the place may be why, so the next stream begins with a snapshot.
      if (!opened) events.onStreamPlace(undefined);
      finish('lost');
    };
  };

  if (subscriptions.length > 0) {
    open().catch((error: unknown) => finish(isApiError(error) && error.status === 401 ? 'expired' : 'lost'));
  } else events.onReady();

  const reopen = (_: Subscription | string) => finish('reopen');
  return {
    subscribe: reopen,
    unsubscribe: () => undefined,
    // The browser reports a dead stream itself.
    probe: () => undefined,
    close() {
      closed = true;
      source?.close();
    },
  };
}
