import type { StreamOperation } from './operation.ts';

/** An event as it arrives on a channel, the same on WebSocket and server-sent events. */
export interface EventFrame<Event extends string = string, Data = unknown> {
  readonly type: 'event';
  readonly channel: string;
  /** `log`: never skipped; `state`: newest only; `reset`: forget what you know; `seal`: final and exact. */
  readonly kind: 'log' | 'state' | 'reset' | 'seal';
  /** `epoch.offset`, to tell what is newer. */
  readonly pos: string;
  readonly event: Event;
  readonly data: Data;
  /** ISO 8601, UTC. */
  readonly ts: string;
  /** Resume token: watching with it continues after this frame, on every protocol. */
  readonly after: string;
}

/**
 * The frames of a stream, told apart by `event`. A newer server may send events that these types do not know: leave
 * what you do not know alone.
 */
export type FrameOf<Stream> =
  Stream extends StreamOperation<string, never, infer Events>
    ? { [Event in keyof Events & string]: EventFrame<Event, Events[Event]> }[keyof Events & string]
    : never;

interface ErrorFrame {
  readonly id?: string;
  /** Without an `id`: the channel may not be watched any more, or is no more. */
  readonly channel?: string;
  readonly type: 'error';
  readonly error: { readonly code: string; readonly message: string; readonly requestId?: string };
}

export type ServerFrame =
  | EventFrame
  | ErrorFrame
  | {
      readonly id: string;
      readonly type: 'ok';
      readonly data?: { readonly expiresAt?: string | null } | null;
    }
  | { readonly type: 'pong' }
  | { readonly type: 'reconnect'; readonly after?: string };
