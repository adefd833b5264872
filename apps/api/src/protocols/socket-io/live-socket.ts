import type { Server, Socket } from 'socket.io';
import type { Identity } from '../identity.ts';
import type { ServerEvents } from './events.ts';

/** Who a connection belongs to. */
export interface Holder extends Identity {
  /** Undefined while the connection is nobody's in particular. */
  readonly token: string | undefined;
}

/** What the handshake established. */
export interface Handshake {
  readonly identity: Holder;
  readonly after: string | undefined;
}

/** Events from clients are read untyped: what a stranger emits has no type. */
type UntypedEvents = Record<string, (...parameters: unknown[]) => void>;
type NoEvents = Record<string, never>;

export type LiveServer = Server<UntypedEvents, ServerEvents, NoEvents, Partial<Handshake>>;
export type LiveSocket = Socket<UntypedEvents, ServerEvents, NoEvents, Partial<Handshake>>;
