import type { AnyUseCase, ErrorBody } from '@pulse/core';
import type { EventFrame } from '@pulse/realtime';
import type { z } from 'zod';

/*
 * The events in both directions, for `Socket<ServerEvents, ClientEvents<…>>` of socket.io-client. Those of the use
 * cases are one mapped type over the catalogue.
 */

/** The answer to everything that is asked: REST's envelope. */
export type Answer<Data> =
  | { readonly success: true; readonly data: Data }
  | { readonly success: false; readonly error: ErrorBody };

export type Acknowledge<Data> = (answer: Answer<Data>) => void;

/** Beside the input of a command: repeated under the same key it takes effect once. */
export interface CallOptions {
  readonly idempotencyKey?: string;
}

export interface Subscribed {
  readonly channel: string;
  /** Resume token of this channel, as of the last frame before the ones that follow. */
  readonly after: string;
}

type Asking<Input, Data> = (
  ...asked: [Input, Acknowledge<Data>] | [Input, CallOptions, Acknowledge<Data>]
) => void;

type UseCaseEvents<Entry extends AnyUseCase> = {
  [Name in Entry['name']]: Extract<Entry, { readonly name: Name }> extends infer Named extends AnyUseCase
    ? Named['kind'] extends 'stream'
      ? Asking<z.input<Named['input']> & { readonly after?: string }, Subscribed>
      : Asking<z.input<Named['input']>, z.output<Named['output']>>
    : never;
};

interface ConnectionEvents {
  subscribe(request: { channel: string; after?: string }, answer: Acknowledge<Subscribed>): void;
  unsubscribe(request: { channel: string }, answer: Acknowledge<{ channel: string }>): void;
  /** A fresh token for the same identity, or the first one of a connection that began without. */
  auth(request: { token: string }, answer: Acknowledge<{ expiresAt: string | null }>): void;
  join_room(roomId: string, answer?: Acknowledge<{ roomId: string }>): void;
  leave_room(roomId: string, answer?: Acknowledge<{ roomId: string }>): void;
  send_message(message: { roomId: string; content: string }, answer?: Acknowledge<unknown>): void;
}

/** What clients emit, e.g. `ClientEvents<typeof catalogue.entries>`. */
export type ClientEvents<Entries extends readonly AnyUseCase[]> = UseCaseEvents<Entries[number]> &
  ConnectionEvents;

export interface ChatMessage {
  readonly senderId: string;
  readonly content: string;
  readonly roomId: string;
  readonly timestamp: string;
}

/** What the server emits. */
export interface ServerEvents {
  /** A frame of a channel. */
  event(frame: EventFrame): void;
  /** The server restarts: the connection ends, the token resumes all its channels on the next. */
  reconnect(place: { readonly after: string }): void;
  /** A channel of the handshake's token that is not resumed, or was given up. */
  unsubscribed(channel: { readonly channel: string; readonly error: ErrorBody }): void;
  /** Why the server disconnects; do not connect again with the same credential. */
  ended(error: ErrorBody): void;
  room_joined(room: { readonly roomId: string }): void;
  user_joined(joined: { readonly userId: string; readonly roomId: string }): void;
  message(message: ChatMessage): void;
  /** A refusal of what was emitted without an acknowledgement. */
  exception(error: ErrorBody): void;
}
