import {
  type AnyUseCase,
  type Execute,
  InternalError,
  PulseError,
  ShuttingDown,
  type Subscription,
  TokenExpired,
  Unauthenticated,
} from '@pulse/core';
import { ChannelNotFound, type Hub } from '@pulse/realtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOfHeaders, refuseCredentialsInUrl } from '../request-credentials.ts';
import { OpenStreams, type OpenStreamsSetting, type StreamEnd } from '../sse/open-streams.ts';
import { openByTicket, type StreamRequest, type StreamRequestOptions } from '../sse/stream-request.ts';
import { readStreamInput, type StreamInput } from './stream-input.ts';

export interface SubscriptionsOptions extends StreamRequestOptions, OpenStreamsSetting {
  readonly execute: Execute;
  readonly hub: Hub;
  /** The error as tRPC's client reads it. */
  readonly shapeOf: (error: PulseError, requestId: string) => object;
}

export interface Subscriptions {
  open(useCase: AnyUseCase, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  /** Refuses in the way that tRPC's client hears: EventSource hides the body of any other answer than a stream. */
  refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply;
  drain(): void;
  connections(): number;
}

const connected = 'event: connected\ndata: {}\n\n';

/**
 * Serves streams in the form that tRPC's httpSubscriptionLink reads: `data` is the event frame, `id` its resume
 * token, as `tracked(token, frame)` would have it.
 *
 * tRPC's own producer is not used: it would parse and write every frame once per subscriber, and hide from the hub
 * how far behind a reader is. Here a frame is encoded once for everybody, as on `/api/v1/sse`.
 */
export function createSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const { hub, log, execute, shapeOf } = options;
  const errorBlock = (error: PulseError, requestId: string) =>
    `event: serialized-error\ndata: ${JSON.stringify(shapeOf(error, requestId))}\n\n`;
  const farewells: Partial<Record<StreamEnd, PulseError>> = {
    revoked: new PulseError(Unauthenticated),
    expired: new PulseError(TokenExpired),
    lost: new PulseError(ChannelNotFound),
  };
  const streams = new OpenStreams({
    ...options,
    farewell(reason, requestId) {
      const error = farewells[reason];
      return error ? errorBlock(error, requestId) : '';
    },
  });
  let draining = false;

  function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
    const known = error instanceof PulseError ? error : new PulseError(InternalError, { cause: error });
    if (known !== error) log.error({ err: error, requestId: request.id }, 'opening a subscription failed');
    return reply
      .code(200)
      .type('text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      .send(connected + errorBlock(known, request.id));
  }

  return {
    refuse,

    async open(useCase, request, reply) {
      try {
        if (draining) throw new PulseError(ShuttingDown, { retryAfterSeconds: 1 });
        const query = new URL(request.raw.url ?? '', 'http://pulse').searchParams;
        refuseCredentialsInUrl(Object.fromEntries(query));
        const lastEventId = request.headers['last-event-id'];
        const read = readStreamInput(query, typeof lastEventId === 'string' ? lastEventId : undefined);
        const asked = await identify(request, read, options);
        streams.admit(asked.actor);
        const caller = { actor: asked.actor, requestId: request.id };
        const granted = (await execute(useCase, read.input, caller)) as Subscription;
        if (asked.ticketId !== undefined && !asked.channels.includes(granted.channel)) {
          throw new PulseError(Unauthenticated, { message: 'The ticket is for other channels.' });
        }
        const open = streams.open(asked, reply);
        try {
          await hub.subscribe({
            ...granted,
            actor: asked.actor,
            after: read.after,
            connection: open.connection,
          });
        } catch (error) {
          streams.forget(open);
          throw error;
        }
        open.stream.writeBlock(connected);
        return reply;
      } catch (error) {
        return refuse(request, reply, error);
      }
    },

    drain() {
      draining = true;
      streams.drain();
    },
    connections: () => streams.size,
  };
}

async function identify(
  request: FastifyRequest,
  { ticket, after }: StreamInput,
  options: SubscriptionsOptions,
): Promise<Pick<StreamRequest, 'actor' | 'expiresAt' | 'ticketId' | 'channels'>> {
  const { headers } = request;
  const withoutHeader = headers.authorization === undefined && headers['x-api-key'] === undefined;
  if (ticket !== undefined && withoutHeader) return openByTicket(ticket, after, options);
  const known = await actorOfHeaders(headers, options.authenticate);
  return { actor: known.actor, expiresAt: known.expiresAt, ticketId: undefined, channels: [] };
}
