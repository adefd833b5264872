import { randomUUID } from 'node:crypto';
import { errorBody, InternalError, type Log, PulseError } from '@pulse/core';
import type { FrameId } from './client-frame.ts';
import type { Socket } from './socket.ts';

/** The answers to what one client asks, under the ids that it chose. */
export class Answers {
  readonly #socket: Socket;
  readonly #log: Log;

  constructor(socket: Socket, log: Log) {
    this.#socket = socket;
    this.#log = log;
  }

  /** Nothing where nobody asked: the upgrade has no id. */
  ok(id: FrameId | undefined, data: unknown): void {
    if (id !== undefined) this.#socket.send({ id, type: 'ok', data });
  }

  /** What is no PulseError goes to the log, and the client learns that something failed. */
  error(id: FrameId | undefined, error: unknown, requestId: string = randomUUID()): void {
    const known = error instanceof PulseError ? error : new PulseError(InternalError, { cause: error });
    if (known !== error) this.#log.error({ err: error, requestId }, 'a websocket frame failed');
    this.#socket.send({
      ...(id === undefined ? {} : { id }),
      type: 'error',
      error: errorBody(known, requestId),
    });
  }
}
