import {
  type Actor,
  type AnyUseCase,
  type Catalogue,
  type Execute,
  type FileDescription,
  NotFound,
  PulseError,
  parseInput,
} from '@pulse/core';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { CountedRequest } from '../rate-limit-hook.ts';
import type { RequestKind } from '../rate-limits.ts';
import { actorOfHeaders, checkIdempotencyKey } from '../request-credentials.ts';
import { sendError, successEnvelope } from './envelope.ts';
import { answerError, toPulseError } from './errors.ts';
import { acceptsFile, sendFile } from './file.ts';
import { inputReader, takesBody } from './input.ts';
import { decodeBody, parseJsonBody } from './json-body.ts';
import { acceptsLines, sendLines } from './lines.ts';
import { refreshCookie } from './refresh-cookie.ts';
import { readable, tellOfUnreadBodies } from './unread-body.ts';

export const restPrefix = '/api/v1';

export interface RestOptions {
  readonly catalogue: Catalogue;
  readonly execute: Execute;
  /** What use cases that answer files read them with. */
  readonly ports: unknown;
  readonly authenticate: (token: string) => Promise<{ actor: Actor }>;
  /** Foreign origins that may use cookies, as `https://host[:port]`. */
  readonly allowedOrigins: readonly string[];
  /** Counts a request, as the use case declares what it is. @throws PulseError RATE_LIMITED */
  readonly countRequest: (request: CountedRequest, kind: RequestKind) => void;
  /** The hook that does so for a route. */
  readonly limitRequests: (kind: RequestKind) => preHandlerHookHandler;
}

/** Turns bytes into `execute` and its answer back into bytes, for every entry of the catalogue with `http`. */
export function registerRest(app: FastifyInstance, options: RestOptions): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined) {
      try {
        done(null, parseJsonBody(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
      return;
    }
    decodeBody(body as Buffer, encoding.toLowerCase(), request.routeOptions.config.decompressed)
      .then((decoded) => done(null, parseJsonBody(decoded)))
      .catch((error: Error) => done(error));
  });
  app.setErrorHandler(answerError);
  for (const useCase of options.catalogue.entries) {
    if (!useCase.http) continue;
    const handler = handlerOf(useCase, options);
    const { method, path, rootAlias, bodyLimit, gzip } = useCase.http;
    const route = {
      method,
      handler,
      preHandler: options.limitRequests(useCase.http),
      ...(bodyLimit === undefined ? {} : { bodyLimit }),
      ...tellOfUnreadBodies(useCase, options),
      config: gzip && bodyLimit !== undefined ? { decompressed: bodyLimit } : {},
    };
    const register = (scope: FastifyInstance) => {
      for (const url of rootAlias ? [restPrefix + path, path] : [restPrefix + path]) {
        scope.route({ ...route, url });
      }
    };
    if (method === 'POST' && !takesBody(useCase.http)) registerWithForms(app, register);
    else register(app);
  }
}

/**
 * For what has everything in its address: forms are taken and not looked at. RFC 8058 §3.1 has mail programs send one in
 * either type; everywhere else these are refused, since pages of other sites can send them unasked.
 */
function registerWithForms(app: FastifyInstance, register: (scope: FastifyInstance) => void): void {
  void app.register(async (scope) => {
    const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];
    scope.addContentTypeParser(forms, { parseAs: 'buffer' }, (_request, _body, done) => done(null));
    register(scope);
  });
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
    const { actor } = await actorOfHeaders(request.headers, options.authenticate);
    if (actor.kind !== 'anonymous') (request as FastifyRequest & { actor?: Actor }).actor = actor;
    const input = readable(() => readInput(request));
    const output = await options.execute(useCase, input, {
      actor,
      requestId: request.id,
      idempotencyKey: checkIdempotencyKey(request.headers['idempotency-key']),
      refreshCookie: refreshCookie(request, reply, options.allowedOrigins),
      address: request.ip,
      userAgent: request.headers['user-agent'],
    });
    reply.code(status).header('cache-control', 'no-store');
    if (useCase.http?.lines && acceptsLines(request)) return sendLines(reply, output);
    if (useCase.file && acceptsFile(request)) {
      const file = useCase.file({ input: parseInput(useCase.input, input), ports: options.ports });
      return sendFile(request, reply, output as FileDescription, file);
    }
    return status === 204 ? reply.send() : reply.send(successEnvelope(output));
  };
}
