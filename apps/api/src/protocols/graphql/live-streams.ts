import { type Actor, PulseError, type Subscription } from '@pulse/core';
import { actorSubject, type Hub, type HubCloseReason, signInSubject, TooManyStreams } from '@pulse/realtime';
import { FrameQueue } from './frame-queue.ts';

/** The streams that one socket or one request has open. */
export class LiveStreams {
  readonly #hub: Hub;
  readonly #limit: number;
  readonly #onClose: (reason: HubCloseReason) => void;
  readonly #open = new Set<FrameQueue>();
  #ended: { readonly error: PulseError | undefined } | undefined;

  /** @param onClose decides what the hub's giving up of one stream means to all of them */
  constructor(hub: Hub, limit: number, onClose: (reason: HubCloseReason) => void) {
    this.#hub = hub;
    this.#limit = limit;
    this.#onClose = onClose;
  }

  /** @throws PulseError TOO_MANY_STREAMS, or what the hub throws */
  async open(granted: Subscription, after: string | undefined, actor: Actor): Promise<FrameQueue> {
    if (this.#open.size >= this.#limit) throw new PulseError(TooManyStreams);
    const queue: FrameQueue = new FrameQueue({
      subject: actorSubject(actor),
      signIn: signInSubject(actor),
      onClose: this.#onClose,
      onDrained: () => connection.drained(),
      onEnd: () => {
        this.#open.delete(queue);
        this.#hub.disconnect(connection);
      },
    });
    const connection = this.#hub.connect(queue);
    this.#open.add(queue);
    try {
      await this.#hub.subscribe({ ...granted, actor, after, connection });
    } catch (error) {
      queue.end();
      throw error;
    }
    if (this.#ended) queue.end(this.#ended.error);
    return queue;
  }

  /** Ends them all, and those that are being opened. */
  end(error?: PulseError): void {
    this.#ended ??= { error };
    for (const queue of [...this.#open]) queue.end(error);
  }
}
