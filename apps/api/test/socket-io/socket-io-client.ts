import { type EventFrame, FrameLedger } from '@pulse/testing';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { AppClientEvents, ServerEvents } from '../../src/client-types.ts';
import type { Answer } from '../../src/protocols/socket-io/events.ts';

export type LiveSocket = Socket<ServerEvents, AppClientEvents>;
type Options = Partial<ManagerOptions & SocketOptions>;

export const transports = ['websocket', 'polling'] as const;
export type Transport = (typeof transports)[number];

/** `socket.io-client` as published, on one transport, not yet connected. */
export function socketIo(url: string, auth: Options['auth'], options: Options = {}): LiveSocket {
  return io(url, {
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: 20,
    reconnectionDelayMax: 50,
    transports: ['websocket'],
    auth: auth ?? {},
    ...options,
  });
}

/** Connects. @throws what the server refused with */
export function connected(socket: LiveSocket): Promise<LiveSocket> {
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
    socket.connect();
  });
}

/** Asks by any name, typed or not, and waits for the acknowledgement. */
export function ask(socket: LiveSocket, name: string, ...parameters: unknown[]): Promise<Answer<unknown>> {
  const untyped = socket as unknown as {
    timeout(milliseconds: number): {
      emitWithAck(name: string, ...parameters: unknown[]): Promise<Answer<unknown>>;
    };
  };
  return untyped.timeout(10_000).emitWithAck(name, ...parameters);
}

/** The data of a success. @throws with the refusal's code */
export async function granted<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const told = await answer;
  if (!told.success) throw new Error(told.error.code);
  return told.data;
}

/** Follows the frames of a socket over all its connections, and remembers the places to resume from. */
export function follow(socket: LiveSocket, ledger = new FrameLedger()) {
  const places = new Map<string, string>();
  socket.on('event', (frame) => {
    places.set(frame.channel, frame.after);
    ledger.record(frame as EventFrame);
  });
  return { ledger, after: () => [...places.values()].join('~') };
}
