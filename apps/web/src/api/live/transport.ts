import type { EventFrame } from '../frame.ts';

/** What the connection asks of a transport, and what it hears back. One transport lives for one connection. */
export interface TransportEvents {
  /** Authenticated: subscriptions are being delivered. */
  onReady(): void;
  onEvent(frame: EventFrame): void;
  /** A channel was refused: wrong right, absent, or a resume token that is too old. */
  onRefused(channel: string, code: string): void;
  onClosed(reason: CloseReason): void;
  /** Server-sent events: the token that resumes all channels of the stream; undefined when it was no good. */
  onStreamPlace(place: string | undefined): void;
}

/**
 * `expired`: get another token first; `move`: the server drains, come back soon; `lost`: back off and retry;
 * `reopen`: nothing is wrong, the transport only has to begin anew with other channels.
 */
export type CloseReason = 'expired' | 'move' | 'lost' | 'reopen';

export interface Subscription {
  readonly channel: string;
  readonly after: string | undefined;
}

export interface Transport {
  subscribe(subscription: Subscription): void;
  unsubscribe(channel: string): void;
  /** The network has changed: find out soon whether the line is still alive. */
  probe(): void;
  close(): void;
}

export interface TransportOptions {
  readonly token: string;
  readonly subscriptions: readonly Subscription[];
  readonly streamPlace: string | undefined;
  readonly events: TransportEvents;
}
