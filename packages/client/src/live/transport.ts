import type { PulseError } from '../errors.ts';
import type { EventFrame } from '../frame.ts';
import type { ChannelFilters } from './channel.ts';

/** What a transport tells the connection. One transport lives for one connection. */
export interface TransportEvents {
  /** Authenticated: subscriptions are being delivered. `expiresAt`: when the token ends, ISO 8601, if it is told. */
  onReady(expiresAt?: string | null): void;
  onEvent(frame: EventFrame): void;
  /** A channel was refused: wrong right, absent, or a resume token that is no good. */
  onRefused(channel: string, error: PulseError): void;
  onClosed(reason: CloseReason): void;
}

/**
 * `expired`: get another token first; `move`: the server drains, come back soon; `flood`: too much was asked, wait;
 * `lost`: back off and retry; `reopen`: nothing is wrong, the transport only has to begin anew with other channels.
 */
export type CloseReason = 'expired' | 'move' | 'flood' | 'lost' | 'reopen';

export interface Subscription {
  /** Its name, e.g. `poll:{id}`. */
  readonly channel: string;
  /** Resume token; undefined for a fresh start. */
  readonly after: string | undefined;
  /** What of it is wanted, where its stream has filters. */
  readonly filters: ChannelFilters | undefined;
}

export interface Transport {
  subscribe(subscription: Subscription): void;
  unsubscribe(channel: string): void;
  /** Goes on with another token of the same identity, where the protocol can. */
  renew(token: string): void;
  /** The network has changed: find out soon whether the line is still alive. */
  probe(): void;
  /** Ends it without a further event. */
  close(): void;
}

export interface TransportOptions {
  /** Of the server, without a slash at the end; empty for the page's own origin. */
  readonly url: string;
  readonly token: string;
  /** What is followed at the moment of asking. */
  readonly subscriptions: () => readonly Subscription[];
  readonly events: TransportEvents;
}

/** A handshake that takes longer is being swallowed by a proxy. */
export const openWithin = 10_000;
/** No frame and no ping for so long means a dead line that the device has not noticed. */
export const silenceLimit = 45_000;
