import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Connection, FrameBatch, Timers } from '@pulse/realtime';
import { chunkOf, eventBlocks } from './event-blocks.ts';

const heartbeatMilliseconds = 20_000;
/** As for WebSockets: a reader that wakes after five minutes still gets the orderly end. */
const lingerMilliseconds = 330_000;

/** The bytes of one `text/event-stream` answer (WHATWG HTML §9.2). */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #headers: OutgoingHttpHeaders;
  readonly #timers: Timers;
  readonly #onStart: () => void;
  #started = false;
  #ended = false;
  #cancelHeartbeat: () => void = () => {};

  /**
   * `headers` are those that hooks have set: CORS and security headers must survive. `onStart` is where Fastify
   * is told to leave the response alone.
   */
  constructor(
    response: ServerResponse,
    options: { readonly headers: OutgoingHttpHeaders; readonly timers: Timers; readonly onStart: () => void },
  ) {
    this.#response = response;
    this.#headers = options.headers;
    this.#timers = options.timers;
    this.#onStart = options.onStart;
  }

  get started(): boolean {
    return this.#started;
  }

  get queuedBytes(): number {
    return this.#response.writableLength;
  }

  /** Sends the head, once; until then the answer may still become an error. */
  start(): void {
    if (this.#started || this.#ended) return;
    this.#started = true;
    this.#onStart();
    this.#response.socket?.setTimeout(0);
    this.#response.socket?.setNoDelay(true);
    this.#response.writeHead(200, {
      ...this.#headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would otherwise gather the stream in 4 KiB buffers
      'x-accel-buffering': 'no',
    });
    this.#response.write('retry: 1000\n\n');
    this.#beat();
  }

  /**
   * One write for all. Each block's id resumes every channel of the stream as of that block; readers of the same
   * channels in the same places share the bytes.
   */
  write(batch: FrameBatch, connection: Pick<Connection, 'token' | 'watchers'>): void {
    if (this.#ended) return;
    this.start();
    const { token, watchers } = connection;
    const socket = this.#chunkedSocket();
    if (socket) {
      socket.write(batch.encoded(`chunk ${token}`, (frames) => chunkOf(eventBlocks(frames, watchers))));
    } else {
      this.#response.write(batch.encoded(`blocks ${token}`, (frames) => eventBlocks(frames, watchers)));
    }
  }

  /**
   * The socket, when a chunk made beforehand may be written to it: `response.write` would make four writes of each
   * chunk. Not for HTTP/1.0, which has no chunks, and not while the response still holds something back.
   */
  #chunkedSocket(): Socket | undefined {
    const { chunkedEncoding, socket, writableLength } = this.#response;
    return chunkedEncoding && socket && writableLength === socket.writableLength ? socket : undefined;
  }

  /** A block of another protocol's own; it must end with an empty line. */
  writeBlock(block: string): void {
    if (this.#ended) return;
    this.start();
    this.#response.write(block);
  }

  /** Ends for a reason that only people read, after `farewell`; EventSource then reconnects with its last id. */
  end(reason: string, farewell = ''): void {
    this.#end(`${farewell}: ${reason}\n\n`);
  }

  /** Ends because the server restarts, spreading the reconnects over the given time. */
  endForReconnect(after: string, retryMilliseconds: number): void {
    const id = after === '' ? '' : `id: ${after}\n`; // an empty id would make EventSource forget its place
    const data = JSON.stringify({ type: 'reconnect', after });
    this.#end(`retry: ${retryMilliseconds}\nevent: reconnect\n${id}data: ${data}\n\n`);
  }

  /** Stops whatever would still write; the response is gone. */
  dispose(): void {
    this.#ended = true;
    this.#cancelHeartbeat();
  }

  #end(last: string): void {
    if (this.#ended) return;
    this.start();
    this.dispose();
    this.#response.end(last);
    const cancel = this.#timers.after(lingerMilliseconds, () => this.#response.destroy());
    this.#response.once('close', cancel);
  }

  #beat(): void {
    this.#cancelHeartbeat = this.#timers.after(heartbeatMilliseconds, () => {
      // A reader that is behind needs no sign of life, and must not queue any.
      if (this.queuedBytes === 0) this.#response.write(': ping\n\n');
      this.#beat();
    });
  }
}
