import { isUtf8 } from 'node:buffer';
import {
  type Actor,
  type AnyUseCase,
  type Catalogue,
  type Execute,
  InvalidJson,
  NotFound,
  PulseError,
} from '@pulse/core';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { actorOfHeader, checkIdempotencyKey } from '../request-credentials.ts';
import { sendError, successEnvelope } from './envelope.ts';
import { toPulseError } from './errors.ts';
import { inputReader } from './input.ts';
import { acceptsLines, sendLines } from './lines.ts';
import { refreshCookie } from './refresh-cookie.ts';

export const restPrefix = '/api/v1';

export interface RestOptions {
  readonly catalogue: Catalogue;
  readonly execute: Execute;
  readonly authenticate: (token: string) => Promise<{ actor: Actor }>;
  /** Foreign origins that may use cookies, as `https://host[:port]`. */
  readonly allowedOrigins: readonly string[];
  /** The hook that counts a route's requests; `crowd` as the use case declares it. */
  readonly limitRequests: (crowd: boolean) => preHandlerHookHandler;
}

/** Turns bytes into `execute` and its answer back into bytes, for every entry of the catalogue with `http`. */
export function registerRest(app: FastifyInstance, options: RestOptions): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      // Decoding would replace what is not UTF-8, and keep something that nobody sent.
      if (!isUtf8(body as Buffer)) throw new TypeError('the body is not UTF-8');
      done(null, JSON.parse(body.toString('utf8')));
    } catch (cause) {
      done(new PulseError(InvalidJson, { cause }));
    }
  });
  app.setErrorHandler((error, request, reply) => {
    const known = toPulseError(error);
    if (known.kind === 'internal') request.log.error({ err: error }, 'request failed');
    return sendError(reply, known, request.id);
  });
  for (const useCase of options.catalogue.entries) {
    if (!useCase.http) continue;
    const handler = handlerOf(useCase, options);
    const { method, path, rootAlias } = useCase.http;
    for (const url of rootAlias ? [restPrefix + path, path] : [restPrefix + path]) {
      app.route({ method, url, preHandler: options.limitRequests(useCase.http.crowd ?? false), handler });
    }
  }
}

/** The answer of every address that has none, in the form that its asker reads. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendError(reply, new PulseError(NotFound), request.id);
}

/** What the router refuses before there is a route, such as a path that does not decode: no hook sees these. */
export function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
  sendError(reply, toPulseError(error), request.id);
}

function handlerOf(useCase: AnyUseCase, options: RestOptions) {
  const readInput = inputReader(useCase);
  const status = useCase.http?.status ?? 200;
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { actor } = await actorOfHeader(request.headers.authorization, options.authenticate);
    if (actor.kind !== 'anonymous') (request as FastifyRequest & { actor?: Actor }).actor = actor;
    const output = await options.execute(useCase, readInput(request), {
      actor,
      requestId: request.id,
      idempotencyKey: checkIdempotencyKey(request.headers['idempotency-key']),
      refreshCookie: refreshCookie(request, reply, options.allowedOrigins),
      address: request.ip,
      userAgent: request.headers['user-agent'],
    });
    reply.code(status).header('cache-control', 'no-store');
    if (useCase.http?.lines && acceptsLines(request)) return sendLines(reply, output);
    return status === 204 ? reply.send() : reply.send(successEnvelope(output));
  };
}
