import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Timers } from '@pulse/realtime';
import type { ExecutionResult } from 'graphql';

const heartbeatMilliseconds = 20_000;
/** As for all live protocols: a reader that wakes after five minutes still gets the orderly end. */
const lingerMilliseconds = 330_000;

/**
 * Answers as `text/event-stream` in the way of graphql-sse's distinct connections: `next` for each, then `complete`.
 * The next answer is asked for when the last has left, so a reader that stops reading stops its source.
 */
export class ResultStream {
  readonly #response: ServerResponse;
  readonly #timers: Timers;
  #cancelHeartbeat: () => void = () => {};

  constructor(response: ServerResponse, timers: Timers) {
    this.#response = response;
    this.#timers = timers;
  }

  /** @param headers those that hooks have set */
  async send(answers: AsyncIterable<ExecutionResult>, headers: OutgoingHttpHeaders): Promise<void> {
    const response = this.#response;
    response.socket?.setTimeout(0);
    response.socket?.setNoDelay(true);
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would otherwise gather the stream in 4 KiB buffers
      'x-accel-buffering': 'no',
    });
    response.write(':\n\n'); // some browsers hold the head back until something follows it
    this.#beat();
    try {
      for await (const answer of answers) {
        if (response.destroyed) return;
        if (!response.write(`event: next\ndata: ${JSON.stringify(answer)}\n\n`)) await this.#drained();
      }
      response.end('event: complete\ndata:\n\n');
    } finally {
      this.#cancelHeartbeat();
    }
  }

  /** The answers are at their end: a reader that does not take the last of them is cut in the end. */
  finish(): void {
    const cancel = this.#timers.after(lingerMilliseconds, () => this.#response.destroy());
    this.#response.once('close', cancel);
  }

  #drained(): Promise<void> {
    const response = this.#response;
    return new Promise((resolve) => {
      const settle = () => {
        response.off('drain', settle);
        response.off('close', settle);
        resolve();
      };
      response.once('drain', settle);
      response.once('close', settle);
    });
  }

  #beat(): void {
    this.#cancelHeartbeat = this.#timers.after(heartbeatMilliseconds, () => {
      if (this.#response.writableLength === 0) this.#response.write(':\n\n');
      this.#beat();
    });
  }
}
