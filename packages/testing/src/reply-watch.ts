import type { Socket } from 'node:net';

/** Waits for a request to pass on any connection, then for its reply on the same; both may come in pieces. */
export class ReplyWatch {
  readonly done: () => void;
  readonly #request: Buffer;
  readonly #reply: Buffer;
  /** By the client's end: the last bytes of the direction that is looked at now. */
  readonly #tails = new Map<Socket, { asked: boolean; tail: Buffer }>();

  constructor(request: Buffer, reply: Buffer, done: () => void) {
    this.#request = request;
    this.#reply = reply;
    this.done = done;
  }

  /** Whether this piece completes the reply. */
  completes(from: Socket, to: Socket, direction: 'request' | 'reply', piece: Buffer): boolean {
    const client = direction === 'request' ? from : to;
    const state = this.#tails.get(client) ?? { asked: false, tail: Buffer.alloc(0) };
    if (state.asked !== (direction === 'reply')) return false;
    this.#tails.set(client, state);
    const wanted = state.asked ? this.#reply : this.#request;
    const seen = Buffer.concat([state.tail, piece]);
    if (!seen.includes(wanted)) {
      state.tail = seen.subarray(Math.max(seen.length - wanted.length + 1, 0));
      return false;
    }
    const complete = state.asked;
    state.asked = true;
    state.tail = Buffer.alloc(0);
    return complete;
  }
}
