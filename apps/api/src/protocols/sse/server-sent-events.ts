import type { OutgoingHttpHeaders } from 'node:http';
import {
  type Catalogue,
  type Clock,
  type Execute,
  errorBody,
  errorKinds,
  InternalError,
  type Log,
  PulseError,
  type Random,
  ShuttingDown,
  systemRandom,
} from '@pulse/core';
import {
  actorSubject,
  type Connection,
  type Hub,
  openChannel,
  type Timers,
  TooManyStreams,
  whenReached,
} from '@pulse/realtime';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { EventStream } from './event-stream.ts';
import { readStreamRequest, type StreamRequest, type StreamRequestOptions } from './stream-request.ts';

const serverSentEventsPath = '/api/v1/sse';

/** Bounds one account's memory; a lecture hall behind one address is a thousand different participants. */
const defaultStreamsPerSubject = 1_000;
/** On drain, reconnects are spread over this time: 5,000 at once would find one process starting. */
const reconnectSpreadMilliseconds = { least: 500, range: 2_500 };

export interface ServerSentEventsOptions extends StreamRequestOptions {
  readonly catalogue: Pick<Catalogue, 'findChannel'>;
  readonly execute: Execute;
  readonly hub: Hub;
  readonly log: Log;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random?: Random;
  readonly streamsPerSubject?: number;
  /** Counts the requests to open a stream. */
  readonly limitRequests?: preHandlerHookHandler;
}

export interface ServerSentEvents {
  /** Ends every stream so that EventSource reconnects with its place; further ones are refused with 503. */
  drain(): Promise<void>;
  connections(): number;
}

interface OpenStream {
  readonly subject: string | null;
  readonly ticketId: string | undefined;
  readonly stream: EventStream;
  readonly connection: Connection;
}

/**
 * Serves channels as `text/event-stream` at `GET /api/v1/sse?channels=a,b&after=…` (spec §8). Everything that can
 * be refused is refused before the stream, as JSON in the envelope.
 */
export function registerServerSentEvents(
  app: FastifyInstance,
  options: ServerSentEventsOptions,
): ServerSentEvents {
  const { hub, log, timers, random = systemRandom } = options;
  const limit = options.streamsPerSubject ?? defaultStreamsPerSubject;
  const streams = new Set<OpenStream>();
  let draining = false;

  const routeOptions = {
    exposeHeadRoute: false,
    ...(options.limitRequests ? { preHandler: options.limitRequests } : {}),
  };
  app.get(serverSentEventsPath, routeOptions, async (request, reply) => {
    try {
      if (draining) throw new PulseError(ShuttingDown, { retryAfterSeconds: 1 });
      const asked = await readStreamRequest(request, options);
      const caller = { actor: asked.actor, requestId: request.id };
      admit(asked);
      const granted = await Promise.all(
        asked.channels.map((channel) => openChannel(options.catalogue, options.execute, channel, caller)),
      );
      const open = openStream(asked, reply);
      try {
        await Promise.all(
          granted.map((grant) =>
            hub.subscribe({ ...grant, after: asked.after, connection: open.connection }),
          ),
        );
      } catch (error) {
        if (open.stream.started) {
          log.warn({ err: error, requestId: request.id }, 'an event stream failed to open all its channels');
          finish(open, 'failed; reconnect');
          return reply;
        }
        forget(open);
        throw error;
      }
      reply.hijack();
      open.stream.start();
      return reply;
    } catch (error) {
      return refuse(request, reply, error);
    }
  });

  function admit({ actor }: StreamRequest): void {
    const subject = actorSubject(actor);
    let held = 0;
    for (const open of streams) if (open.subject === subject) held += 1;
    if (held >= limit) throw new PulseError(TooManyStreams, { retryAfterSeconds: 5 });
  }

  function openStream(asked: StreamRequest, reply: FastifyReply): OpenStream {
    const subject = actorSubject(asked.actor);
    const stream = new EventStream(reply.raw, {
      headers: reply.getHeaders() as OutgoingHttpHeaders,
      timers,
      onStart: () => reply.hijack(),
    });
    const connection = hub.connect({
      write: (frames) => stream.write(frames, connection.token),
      queuedBytes: () => stream.queuedBytes,
      subject: () => subject,
      close: (reason) => finish(open, reason === 'slow' ? 'reading too slowly; reconnect' : reason),
    });
    const open: OpenStream = { subject, ticketId: asked.ticketId, stream, connection };
    if (asked.ticketId !== undefined) {
      for (const other of streams) if (other.ticketId === asked.ticketId) finish(other, 'reopened elsewhere');
    }
    streams.add(open);
    const cancelExpiry = whenReached(asked.expiresAt, options, () => finish(open, 'the token expired'));
    reply.raw.on('drain', () => connection.drained());
    reply.raw.on('error', (error) => log.debug({ err: error }, 'an event stream broke'));
    reply.raw.on('close', () => {
      cancelExpiry();
      forget(open);
    });
    return open;
  }

  function finish(open: OpenStream, reason: string): void {
    open.stream.end(reason);
    forget(open);
  }

  function forget(open: OpenStream): void {
    open.stream.dispose();
    streams.delete(open);
    hub.disconnect(open.connection);
  }

  function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
    const known = error instanceof PulseError ? error : new PulseError(InternalError, { cause: error });
    if (known !== error) log.error({ err: error, requestId: request.id }, 'opening an event stream failed');
    const { http, retryable } = errorKinds[known.kind];
    if (retryable) reply.header('retry-after', known.retryAfterSeconds ?? 1);
    return reply
      .code(http)
      .header('cache-control', 'no-store')
      .send({ success: false, error: errorBody(known, request.id) });
  }

  return {
    async drain() {
      draining = true;
      for (const open of [...streams]) {
        const retry = reconnectSpreadMilliseconds.least + random.below(reconnectSpreadMilliseconds.range);
        open.stream.endForReconnect(open.connection.token.toString(), retry);
        forget(open);
      }
    },
    connections: () => streams.size,
  };
}
