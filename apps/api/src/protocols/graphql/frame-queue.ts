import type { PulseError } from '@pulse/core';
import type { EncodedFrame, EventFrame, FrameBatch, HubCloseReason, Transport } from '@pulse/realtime';

export interface FrameQueueOptions {
  /** Whose credentials the stream was opened with. */
  readonly subject: string | null;
  readonly signIn?: string | null;
  /** The hub gives the reader up. */
  readonly onClose: (reason: HubCloseReason) => void;
  /** The reader took something, so that there is room again. */
  readonly onDrained: () => void;
  /** Nobody reads any more. */
  readonly onEnd: () => void;
}

const done: IteratorReturnResult<undefined> = { done: true, value: undefined };

/** Decoded once, for everybody whom the same frame reaches. */
const decoded = new WeakMap<EncodedFrame, EventFrame>();

/**
 * The hub's frames as the iterator that GraphQL takes them from, one at a time, the next when the last has left for
 * the client. What is not taken yet counts as queued, so the hub conflates, holds back and finally closes exactly as
 * it does for a socket that is full: memory is bounded by its limits.
 */
export class FrameQueue implements Transport, AsyncIterableIterator<EventFrame> {
  /** Why it ended, where that is for the client to know. */
  error: PulseError | undefined;
  readonly #options: FrameQueueOptions;
  #frames: EncodedFrame[] = [];
  #bytes = 0;
  /** Taken last and, until the next is asked for, perhaps still on its way. */
  #takenBytes = 0;
  #ended = false;
  #asking: ((result: IteratorResult<EventFrame, undefined>) => void) | undefined;

  constructor(options: FrameQueueOptions) {
    this.#options = options;
  }

  write({ frames }: FrameBatch): void {
    if (this.#ended) return;
    for (const frame of frames) {
      this.#frames.push(frame);
      this.#bytes += frame.payload.length;
    }
    const asking = this.#asking;
    this.#asking = undefined;
    asking?.(this.#take());
  }

  queuedBytes(): number {
    return this.#bytes + this.#takenBytes;
  }

  subject(): string | null {
    return this.#options.subject;
  }

  signIn(): string | null {
    return this.#options.signIn ?? null;
  }

  close(reason: HubCloseReason): void {
    this.#options.onClose(reason);
  }

  lost(_channel: string, error: PulseError): void {
    this.end(error);
  }

  async next(): Promise<IteratorResult<EventFrame, undefined>> {
    const had = this.queuedBytes();
    this.#takenBytes = 0;
    if (this.#ended) return done;
    if (this.#frames.length === 0) {
      return new Promise((resolve) => {
        this.#asking = resolve;
        if (had > 0) this.#options.onDrained();
      });
    }
    const taken = this.#take();
    this.#options.onDrained();
    return taken;
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.end();
    return done;
  }

  /** Drops what was not taken: the client resumes behind the last frame that it has. */
  end(error?: PulseError): void {
    if (this.#ended) return;
    this.#ended = true;
    this.error = error;
    this.#frames = [];
    this.#bytes = 0;
    this.#asking?.(done);
    this.#options.onEnd();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): IteratorResult<EventFrame, undefined> {
    const frame = this.#frames.shift();
    if (!frame) return done;
    this.#bytes -= frame.payload.length;
    this.#takenBytes = frame.payload.length;
    return { done: false, value: decode(frame) };
  }
}

function decode(frame: EncodedFrame): EventFrame {
  const known = decoded.get(frame);
  if (known) return known;
  const event = JSON.parse(frame.payload.toString('utf8')) as EventFrame;
  decoded.set(frame, event);
  return event;
}
