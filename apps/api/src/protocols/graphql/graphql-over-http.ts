import {
  type Actor,
  errorKinds,
  InvalidInput,
  MethodNotAllowed,
  PulseError,
  ShuttingDown,
  TokenExpired,
} from '@pulse/core';
import { actorSubject, TooManyStreams, whenReached } from '@pulse/realtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import {
  actorOfHeaders,
  checkIdempotencyKey,
  refuseCredentialsInUrl,
  tokenOfHeaders,
} from '../request-credentials.ts';
import { toPulseError } from '../rest/errors.ts';
import { registerExplorer, sendExplorer } from './explorer.ts';
import { toGraphQLError } from './graphql-errors.ts';
import { endings, type GraphQLSetting } from './graphql-setting.ts';
import { readOperationRequest } from './http-request.ts';
import { LiveStreams } from './live-streams.ts';
import { Operation, type Sender } from './operation.ts';
import { type PreparedOperation, prepare } from './prepare.ts';
import { ResultStream } from './result-stream.ts';

/** Room for the largest query with as much in its variables. */
const bodyLimit = 256 * 1024;
/** As for channels over SSE: bounds one account's memory. */
const streamsPerSubject = 1_000;

interface OpenStream {
  readonly subject: string | null;
  readonly streams: LiveStreams;
}

interface HttpSender extends Sender {
  readonly expiresAt: Date | null;
}

export interface GraphQLOverHttp {
  drain(): void;
  streams(): number;
}

/** GraphQL over HTTP, and subscriptions as event streams, at one address. */
export function registerGraphQLOverHttp(app: FastifyInstance, setting: GraphQLSetting): GraphQLOverHttp {
  const open = new Set<OpenStream>();
  let draining = false;

  // A scope of its own: errors are told in GraphQL's form here.
  app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => {
      const known = toPulseError(error);
      if (known.kind === 'internal') request.log.error({ err: error }, 'a GraphQL request failed');
      return refuse(reply, [toGraphQLError(known, request.id)], known);
    });
    if (setting.introspection) registerExplorer(scope, setting.path, setting.schema);
    scope.route({ method: ['GET', 'POST'], url: setting.path, exposeHeadRoute: false, bodyLimit, handler });
    scope.route({
      method: ['PUT', 'PATCH', 'DELETE'],
      url: setting.path,
      handler(_request, reply) {
        reply.header('allow', 'GET, POST');
        throw new PulseError(MethodNotAllowed);
      },
    });
  });

  async function handler(request: FastifyRequest, reply: FastifyReply) {
    const asks = 'query' in (request.query as object);
    if (setting.introspection && request.method === 'GET' && !asks && accepts(request, 'text/html')) {
      return sendExplorer(reply);
    }
    const sender = await senderOf(request);
    const asked = readOperationRequest(request);
    const prepared = prepare(asked, {
      schema: setting.schema,
      introspection: setting.introspection,
      requestId: request.id,
      readOnly: request.method === 'GET',
    });
    if (!('kind' in prepared)) return refuse(reply, prepared);
    const streaming = accepts(request, 'text/event-stream');
    if (prepared.kind === 'subscription' && !streaming) {
      reply.header('accept', 'text/event-stream');
      throw new PulseError(InvalidInput, {
        message: 'Subscribe with `Accept: text/event-stream`, or over graphql-transport-ws.',
      });
    }
    if (streaming) return stream(request, reply, prepared, sender);
    const none = new LiveStreams(setting.hub, 0, () => {});
    const result = await new Operation(setting, sender, none).run(prepared);
    const type = accepts(request, 'application/graphql-response+json')
      ? 'application/graphql-response+json'
      : 'application/json';
    return reply
      .header('cache-control', 'no-store')
      .type(`${type}; charset=utf-8`)
      .send(JSON.stringify(result));
  }

  async function stream(
    request: FastifyRequest,
    reply: FastifyReply,
    prepared: PreparedOperation,
    sender: HttpSender,
  ): Promise<FastifyReply> {
    if (draining) throw new PulseError(ShuttingDown, { retryAfterSeconds: 1 });
    const subject = actorSubject(sender.actor);
    const held = [...open].filter((each) => each.subject === subject).length;
    if (held >= streamsPerSubject) throw new PulseError(TooManyStreams, { retryAfterSeconds: 5 });

    const { raw } = reply;
    const results = new ResultStream(raw, setting.timers);
    const finish = (error?: PulseError) => {
      streams.end(error);
      results.finish();
    };
    const streams = new LiveStreams(setting.hub, 1, (reason) => finish(new PulseError(endings[reason])));
    const stream = { subject, streams };
    open.add(stream);
    const cancelExpiry = whenReached(sender.expiresAt, setting, () => finish(new PulseError(TokenExpired)));
    raw.on('error', (error) => setting.log.debug({ err: error }, 'a GraphQL event stream broke'));
    raw.on('close', () => {
      cancelExpiry();
      open.delete(stream);
      streams.end();
    });
    const result = await new Operation(setting, sender, streams).run(prepared);
    const headers = { ...reply.getHeaders() } as Record<string, string>;
    reply.hijack();
    results.send(Symbol.asyncIterator in result ? result : once(result), headers).catch((error: unknown) => {
      setting.log.error({ err: error, requestId: request.id }, 'a GraphQL event stream failed');
      raw.destroy();
    });
    return reply;
  }

  async function senderOf(request: FastifyRequest): Promise<HttpSender> {
    const { headers } = request;
    refuseCredentialsInUrl(request.query as object);
    const { actor, expiresAt } = await actorOfHeaders(headers, setting.authenticate);
    const token = tokenOfHeaders(headers);
    (request as FastifyRequest & { actor?: Actor }).actor = actor;
    return {
      actor,
      expiresAt,
      requestId: request.id,
      idempotencyKey: checkIdempotencyKey(request.headers['idempotency-key']),
      address: request.ip,
      userAgent: request.headers['user-agent'],
      limitCall: (crowd) => setting.countCall({ token, address: request.ip, crowd }),
    };
  }

  return {
    drain() {
      draining = true;
      for (const { streams } of [...open])
        streams.end(new PulseError(ShuttingDown, { retryAfterSeconds: 1 }));
    },
    streams: () => open.size,
  };
}

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield value;
}

/** Refused before execution: 400, or what the error's kind is in HTTP. */
function refuse(reply: FastifyReply, errors: readonly GraphQLError[], known?: PulseError): FastifyReply {
  const methodRefused = errors.some(({ extensions }) => extensions.code === MethodNotAllowed.code);
  if (methodRefused && !reply.hasHeader('allow')) reply.header('allow', 'POST');
  const status = known ? errorKinds[known.kind].http : methodRefused ? errorKinds.method.http : 400;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (known && errorKinds[known.kind].retryable) reply.header('retry-after', known.retryAfterSeconds ?? 1);
  const body: { errors: readonly GraphQLFormattedError[] } = {
    errors: errors.map((error) => error.toJSON()),
  };
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body));
}

/** Named, not by a wildcard: whoever takes anything gets plain JSON. */
function accepts(request: FastifyRequest, type: string): boolean {
  return (request.headers.accept ?? '').split(',').some((each) => each.split(';', 1)[0]?.trim() === type);
}
