import type { Actor } from '@pulse/core';
import type { Server, Socket } from 'socket.io';
import type { ServerEvents } from './events.ts';

/** Who a connection belongs to. */
export interface Identity {
  readonly actor: Actor;
  /** Undefined while the connection is nobody's in particular. */
  readonly token: string | undefined;
  readonly expiresAt: Date | null;
}

/** What the handshake established. */
export interface Handshake {
  readonly identity: Identity;
  readonly after: string | undefined;
}

/** Events from clients are read untyped: what a stranger emits has no type. */
type UntypedEvents = Record<string, (...parameters: unknown[]) => void>;
type NoEvents = Record<string, never>;

export type LiveServer = Server<UntypedEvents, ServerEvents, NoEvents, Partial<Handshake>>;
export type LiveSocket = Socket<UntypedEvents, ServerEvents, NoEvents, Partial<Handshake>>;
