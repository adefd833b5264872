import type { Duplex } from 'node:stream';
import type { FrameBatch, Timers } from '@pulse/realtime';
import type { WebSocket } from 'ws';
import { textFrames } from './text-frames.ts';

/** How long a peer may take to answer a close before the socket is cut. */
const closeWithinMilliseconds = 5_000;
/**
 * The same for a peer that stopped reading: the close code waits behind at most `congestedBytes`, and a phone
 * that wakes after five minutes still learns that it may resume.
 */
export const lingerMilliseconds = 330_000;

/** The bytes of one connection: frames out, and an end that always comes. */
export class Socket {
  readonly #webSocket: WebSocket;
  readonly #stream: Duplex;
  readonly #timers: Timers;

  constructor(webSocket: WebSocket, stream: Duplex, timers: Timers) {
    this.#webSocket = webSocket;
    this.#stream = stream;
    this.#timers = timers;
  }

  get queuedBytes(): number {
    return this.#stream.writableLength;
  }

  /** Whatever is not an event frame. */
  send(message: object): void {
    if (this.#webSocket.readyState === this.#webSocket.OPEN) this.#webSocket.send(JSON.stringify(message));
  }

  /**
   * The bytes are made once for everybody who gets the same, and go past `ws` to the stream that it was given: it
   * writes every frame of its own whole and at once, because compression is off and nothing is sent as a Blob.
   */
  write(batch: FrameBatch): void {
    if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
    this.#stream.write(batch.encoded(textFrames, textFrames));
  }

  ping(): void {
    if (this.#webSocket.readyState === this.#webSocket.OPEN) this.#webSocket.ping();
  }

  close({ code, reason }: { readonly code: number; readonly reason: string }): void {
    if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
    const patience = this.queuedBytes > 0 ? lingerMilliseconds : closeWithinMilliseconds;
    this.#webSocket.close(code, reason);
    const cancel = this.#timers.after(patience, () => this.#webSocket.terminate());
    this.#webSocket.once('close', cancel);
  }
}
