import {
  type Caller,
  type Catalogue,
  type Execute,
  errorBody,
  errorKinds,
  InternalError,
  PulseError,
  ShuttingDown,
  type Subscription,
} from '@pulse/core';
import { type Hub, InvalidStreamTicket, openChannel } from '@pulse/realtime';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { addressedStream, type StreamAddress } from '../stream-address.ts';
import { OpenStreams, type OpenStreamsSetting } from './open-streams.ts';
import { readStreamRequest, type StreamRequest, type StreamRequestOptions } from './stream-request.ts';

const serverSentEventsPath = '/api/v1/sse';

export interface ServerSentEventsOptions extends StreamRequestOptions, OpenStreamsSetting {
  readonly catalogue: Pick<Catalogue, 'findChannel'>;
  readonly execute: Execute;
  readonly hub: Hub;
  /** Streams with an address of their own; none when absent. */
  readonly addresses?: readonly StreamAddress[];
  /** Counts the requests to open a stream. */
  readonly limitRequests?: preHandlerHookHandler;
}

export interface ServerSentEvents {
  /** Ends every stream so that EventSource reconnects with its place; further ones are refused with 503. */
  drain(): Promise<void>;
  connections(): number;
}

/**
 * Serves channels as `text/event-stream` at `GET /api/v1/sse?channels=a,b&after=…` (spec §8). Everything that can
 * be refused is refused before the stream, as JSON in the envelope.
 */
export function registerServerSentEvents(
  app: FastifyInstance,
  options: ServerSentEventsOptions,
): ServerSentEvents {
  const { hub, log } = options;
  const streams = new OpenStreams(options);
  let draining = false;

  const routeOptions = {
    exposeHeadRoute: false,
    ...(options.limitRequests ? { preHandler: options.limitRequests } : {}),
  };
  app.get(serverSentEventsPath, routeOptions, (request, reply) =>
    serve(
      request,
      reply,
      () => readStreamRequest(request, options),
      ({ channels, filters }, caller) =>
        Promise.all(
          channels.map((channel) =>
            openChannel(options.catalogue, options.execute, channel, caller, ownFilters(filters, channel)),
          ),
        ),
    ),
  );
  for (const { useCase, paths } of options.addresses ?? []) {
    for (const path of paths) {
      app.get(`${path}/sse`, routeOptions, (request, reply) => {
        const query = new URL(request.raw.url ?? '', 'http://pulse').searchParams;
        const stream = addressedStream(useCase, request.params as Record<string, string>, query);
        const read = async () => {
          const asked = await readStreamRequest(request, options, [stream.channel]);
          if (asked.channels.includes(stream.channel)) return asked;
          throw new PulseError(InvalidStreamTicket);
        };
        return serve(request, reply, read, async (_asked, caller) => [
          await stream.grant(options.execute, caller),
        ]);
      });
    }
  }

  const ownFilters = (filters: StreamRequest['filters'], channel: string) =>
    Object.hasOwn(filters, channel) ? filters[channel] : undefined;

  async function serve(
    request: FastifyRequest,
    reply: FastifyReply,
    read: () => Promise<StreamRequest>,
    grantAll: (asked: StreamRequest, caller: Caller) => Promise<readonly Subscription[]>,
  ): Promise<FastifyReply> {
    try {
      if (draining) throw new PulseError(ShuttingDown, { retryAfterSeconds: 1 });
      const asked = await read();
      const caller = { actor: asked.actor, requestId: request.id };
      streams.admit(asked.actor);
      const granted = await grantAll(asked, caller);
      const open = streams.open(asked, reply);
      try {
        await Promise.all(
          granted.map((grant) =>
            hub.subscribe({
              ...grant,
              actor: asked.actor,
              after: asked.after,
              connection: open.connection,
            }),
          ),
        );
      } catch (error) {
        if (open.stream.started) {
          log.warn({ err: error, requestId: request.id }, 'an event stream failed to open all its channels');
          streams.finish(open, 'failed');
          return reply;
        }
        streams.forget(open);
        throw error;
      }
      reply.hijack();
      open.stream.start();
      return reply;
    } catch (error) {
      return refuse(request, reply, error);
    }
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
      streams.drain();
    },
    connections: () => streams.size,
  };
}
