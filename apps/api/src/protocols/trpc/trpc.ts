import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import {
  type Actor,
  type AnyUseCase,
  type Caller,
  type Catalogue,
  InvalidInput,
  InvalidJson,
  MethodNotAllowed,
  PulseError,
  Unauthenticated,
} from '@pulse/core';
import { getTRPCErrorShape } from '@trpc/server';
import { resolveResponse } from '@trpc/server/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOfHeaders, checkIdempotencyKey, refuseCredentialsInUrl } from '../request-credentials.ts';
import { toPulseError } from '../rest/errors.ts';
import { publicErrorOf, toTrpcError } from './errors.ts';
import { createRouter, type TrpcContext } from './router.ts';
import { createSubscriptions, type SubscriptionsOptions } from './subscriptions.ts';

const prefix = '/trpc';
/** A screen asks for some ten things at once. */
export const maximumBatch = 50;

export interface TrpcOptions extends Omit<SubscriptionsOptions, 'shapeOf'> {
  readonly catalogue: Catalogue;
  /** Counts one call; `crowd` as the use case declares it. @throws PulseError RATE_LIMITED */
  readonly countCall?: (request: FastifyRequest, crowd: boolean) => void;
}

export interface TrpcProtocol {
  /** Ends every subscription so that EventSource reconnects with its place. */
  drain(): Promise<void>;
  connections(): number;
}

/** Serves the catalogue at `/trpc`: queries, mutations, and streams as subscriptions over SSE. */
export function registerTrpc(app: FastifyInstance, options: TrpcOptions): TrpcProtocol {
  const { catalogue, countCall = () => {} } = options;
  const requestIds = new WeakMap<Error, string>();
  const router = createRouter({ ...options, requestIdOf: (error) => requestIds.get(error) ?? '' });
  const subscriptions = createSubscriptions({ ...options, shapeOf });

  function shapeOf(known: PulseError, requestId: string): { readonly data: { readonly httpStatus: number } } {
    const error = toTrpcError(known);
    requestIds.set(error, requestId);
    const { _config: config } = router._def;
    return getTRPCErrorShape({ config, error, type: 'unknown', path: undefined, input: undefined, ctx: {} });
  }

  /** Set when the request opens a subscription: those refuse by a frame of the stream. */
  function streamOf(request: FastifyRequest): AnyUseCase | undefined {
    const useCase = isBatch(request) ? undefined : catalogue.find(namesOf(request)[0] ?? '');
    return request.method === 'GET' && useCase?.kind === 'stream' ? useCase : undefined;
  }

  async function handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const stream = streamOf(request);
    if (stream) return subscriptions.open(stream, request, reply);
    // tRPC would answer the wrong method by a stream.
    if (!isBatch(request) && catalogue.find(namesOf(request)[0] ?? '')?.kind === 'stream') {
      throw new PulseError(MethodNotAllowed);
    }
    const response = await resolveResponse({
      router,
      req: toWebRequest(request),
      path: pathOf(request),
      error: null,
      maxBatchSize: maximumBatch,
      createContext: async ({ info }): Promise<TrpcContext> => {
        const several = info.calls.length > 1 && info.type === 'mutation';
        return { caller: callerOf(request, several) };
      },
      onError: ({ error }) => void requestIds.set(error, request.id),
      responseMeta: ({ errors }) => ({ headers: retryHeaders(errors.map(publicErrorOf)) }),
    });
    reply.code(response.status).header('cache-control', 'no-store');
    for (const name of ['content-type', 'allow', 'retry-after']) {
      const value = response.headers.get(name);
      if (value !== null) reply.header(name, value);
    }
    // httpBatchStreamLink takes answers as they come
    const streamed = response.headers.get('transfer-encoding') === 'chunked' && response.body;
    return reply.send(streamed ? Readable.fromWeb(streamed) : await response.text());
  }

  function callerOf(request: FastifyRequest, several: boolean): () => Promise<Caller> {
    let caller: Promise<Caller> | undefined;
    return () => {
      caller ??= establish(request, several);
      return caller;
    };
  }

  async function establish(request: FastifyRequest, several: boolean): Promise<Caller> {
    const query = request.query as Record<string, unknown>;
    refuseCredentialsInUrl(query);
    if (query.connectionParams !== undefined) {
      throw new PulseError(Unauthenticated, {
        message: 'connectionParams open streams; send an Authorization header with calls.',
      });
    }
    const idempotencyKey = checkIdempotencyKey(request.headers['idempotency-key']);
    if (idempotencyKey !== undefined && several) {
      throw new PulseError(InvalidInput, { message: 'An Idempotency-Key is for one call; do not batch it.' });
    }
    const { actor } = await actorOfHeaders(request.headers, options.authenticate);
    if (actor.kind !== 'anonymous') (request as FastifyRequest & { actor?: Actor }).actor = actor;
    const { ip: address } = request;
    return {
      actor,
      requestId: request.id,
      idempotencyKey,
      address,
      userAgent: request.headers['user-agent'],
    };
  }

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // tRPC parses; whatever is not JSON is refused here.
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
      if (isUtf8(body as Buffer)) done(null, body.toString('utf8'));
      else done(new PulseError(InvalidJson));
    });
    scope.setErrorHandler((error, request, reply) => {
      const known = toPulseError(error);
      if (known.kind === 'internal') request.log.error({ err: error }, 'a tRPC request failed');
      if (streamOf(request)) return subscriptions.refuse(request, reply, known);
      const shape = shapeOf(known, request.id);
      return reply
        .code(shape.data.httpStatus)
        .headers({ 'cache-control': 'no-store', ...retryHeaders([known]) })
        .send({ error: shape });
    });
    scope.route({
      method: ['GET', 'POST'],
      url: `${prefix}/*`,
      exposeHeadRoute: false,
      preHandler: async (request) => {
        // More than a batch may have is refused as one.
        for (const name of namesOf(request).slice(0, maximumBatch)) {
          const useCase = catalogue.find(name);
          countCall(request, useCase?.kind === 'stream' || useCase?.http?.crowd === true);
        }
      },
      handler: handle,
    });
  });

  return {
    drain: async () => subscriptions.drain(),
    connections: () => subscriptions.connections(),
  };
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]?.slice(prefix.length + 1) ?? '';
}

function isBatch(request: FastifyRequest): boolean {
  return (request.query as { batch?: unknown }).batch === '1';
}

/** The names that are called; the router has decoded the path already, so that this cannot fail. */
function namesOf(request: FastifyRequest): readonly string[] {
  const path = (request.params as { '*'?: string })['*'] ?? '';
  return isBatch(request) ? path.split(',') : [path];
}

function toWebRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const name of ['content-type', 'accept', 'trpc-accept'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  // What follows `connectionParams` is judged by `establish`, in our words; tRPC would refuse the request as such.
  const url = new URL(request.raw.url ?? '', 'http://pulse');
  url.searchParams.delete('connectionParams');
  const body = request.method === 'POST' ? ((request.body as string | undefined) ?? '') : null;
  return new Request(url, { method: request.method, headers, body });
}

function retryHeaders(errors: readonly PulseError[]): Record<string, string> {
  const seconds = errors
    .filter(({ kind }) => kind === 'limited' || kind === 'unavailable')
    .map(({ retryAfterSeconds }) => retryAfterSeconds ?? 1);
  return seconds.length > 0 ? { 'retry-after': String(Math.max(...seconds)) } : {};
}
