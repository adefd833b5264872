import type { OutgoingHttpHeaders } from 'node:http';
import { type Actor, type Clock, type Log, PulseError, type Random, systemRandom } from '@pulse/core';
import {
  actorSubject,
  type Connection,
  type Hub,
  type HubCloseReason,
  signInSubject,
  type Timers,
  TooManyStreams,
  whenReached,
} from '@pulse/realtime';
import type { FastifyReply } from 'fastify';
import { EventStream } from './event-stream.ts';
import type { StreamRequest } from './stream-request.ts';

/** Bounds one account's memory; a lecture hall behind one address is a thousand different participants. */
const defaultStreamsPerSubject = 1_000;
/** On drain, reconnects are spread over this time: 5,000 at once would find one process starting. */
const reconnectSpreadMilliseconds = { least: 500, range: 2_500 };

const reasons = {
  slow: 'reading too slowly; reconnect',
  revoked: 'revoked',
  failed: 'failed',
  expired: 'the token expired',
  lost: 'a channel of this stream is not there any more, or no longer yours to watch',
  replaced: 'reopened elsewhere',
} as const satisfies Record<HubCloseReason, string> & Record<string, string>;

/** Why a stream ended that its reader did not end. */
export type StreamEnd = keyof typeof reasons;

export interface OpenStreamsSetting {
  readonly hub: Hub;
  readonly log: Log;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random?: Random;
  readonly streamsPerSubject?: number;
  /** What is told before the end, for protocols with words for it: whole blocks, or nothing. */
  readonly farewell?: (reason: StreamEnd, requestId: string) => string;
}

export interface OpenStream {
  readonly subject: string | null;
  readonly ticketId: string | undefined;
  readonly requestId: string;
  readonly stream: EventStream;
  readonly connection: Connection;
}

/** The event streams of one protocol: counted, registered with the hub, ended for every reason there is. */
export class OpenStreams {
  readonly #setting: OpenStreamsSetting;
  readonly #streams = new Set<OpenStream>();

  constructor(setting: OpenStreamsSetting) {
    this.#setting = setting;
  }

  get size(): number {
    return this.#streams.size;
  }

  /** @throws PulseError TOO_MANY_STREAMS */
  admit(actor: Actor): void {
    const subject = actorSubject(actor);
    let held = 0;
    for (const open of this.#streams) if (open.subject === subject) held += 1;
    if (held < (this.#setting.streamsPerSubject ?? defaultStreamsPerSubject)) return;
    throw new PulseError(TooManyStreams, { retryAfterSeconds: 5 });
  }

  /** The reply may still become an error until the stream is started. */
  open(asked: Pick<StreamRequest, 'actor' | 'expiresAt' | 'ticketId'>, reply: FastifyReply): OpenStream {
    const { hub, timers, log } = this.#setting;
    const subject = actorSubject(asked.actor);
    const stream = new EventStream(reply.raw, {
      headers: reply.getHeaders() as OutgoingHttpHeaders,
      timers,
      onStart: () => reply.hijack(),
    });
    const connection = hub.connect({
      write: (batch) => stream.write(batch, connection),
      queuedBytes: () => stream.queuedBytes,
      subject: () => subject,
      signIn: () => signInSubject(asked.actor),
      close: (reason) => this.finish(open, reason),
      // A stream has no words for one of its channels: it ends, and reopening tells which may not be watched.
      lost: () => this.finish(open, 'lost'),
    });
    const open = { subject, ticketId: asked.ticketId, requestId: reply.request.id, stream, connection };
    if (asked.ticketId !== undefined) {
      for (const other of this.#streams)
        if (other.ticketId === asked.ticketId) this.finish(other, 'replaced');
    }
    this.#streams.add(open);
    const cancelExpiry = whenReached(asked.expiresAt, this.#setting, () => this.finish(open, 'expired'));
    // Of the socket, because most is written past the response; it may serve other requests afterwards.
    const { socket } = reply.raw;
    const drained = () => connection.drained();
    socket?.on('drain', drained);
    reply.raw.on('error', (error) => log.debug({ err: error }, 'an event stream broke'));
    reply.raw.on('close', () => {
      cancelExpiry();
      socket?.off('drain', drained);
      this.forget(open);
    });
    return open;
  }

  finish(open: OpenStream, reason: StreamEnd): void {
    open.stream.end(reasons[reason], this.#setting.farewell?.(reason, open.requestId));
    this.forget(open);
  }

  forget(open: OpenStream): void {
    open.stream.dispose();
    this.#streams.delete(open);
    this.#setting.hub.disconnect(open.connection);
  }

  /** Ends every stream so that EventSource reconnects with its place. */
  drain(): void {
    const { random = systemRandom } = this.#setting;
    for (const open of [...this.#streams]) {
      const retry = reconnectSpreadMilliseconds.least + random.below(reconnectSpreadMilliseconds.range);
      open.stream.endForReconnect(open.connection.token, retry);
      this.forget(open);
    }
  }
}
