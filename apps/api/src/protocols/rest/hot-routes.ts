import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Actor, type AnyUseCase, type Catalogue, type Execute, type Log, PulseError } from '@pulse/core';
import type { CountedRequest } from '../rate-limit-hook.ts';
import { actorOfHeaders, checkIdempotencyKey } from '../request-credentials.ts';
import { refusalHead, refusalText, successEnvelope } from './envelope.ts';
import { toPulseError } from './errors.ts';
import { inputReader } from './input.ts';
import { parseJsonBody } from './json-body.ts';
import type { RestOptions } from './rest.ts';
import { readable, tellOfUnreadBody } from './unread-body.ts';

/** A request that was served here, for the log and the figures, which have it as any other. */
export interface ServedRequest {
  readonly route: string;
  readonly path: string;
  readonly requestId: string;
  readonly actor: Actor | undefined;
  readonly status: number;
  readonly milliseconds: number;
  readonly errorCode: string | undefined;
}

export interface HotRouteOptions {
  readonly catalogue: Catalogue;
  /** Paths begin with it, and are the same without where the use case says so. */
  readonly prefix: string;
  readonly execute: Execute;
  readonly authenticate: (token: string) => Promise<{ actor: Actor }>;
  readonly countRequest: RestOptions['countRequest'];
  /** False while requests are refused or connections are to end: the framework's hooks say how. */
  readonly open: () => boolean;
  /** Whether the headers of a proxy decide who asks, and how: the framework reads those. */
  readonly proxied: (request: IncomingMessage) => boolean;
  readonly requestId: (request: IncomingMessage) => string;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  readonly served: (request: ServedRequest) => void;
  readonly log: Log;
}

interface HotRoute {
  readonly route: string;
  readonly useCase: AnyUseCase;
  readonly status: number;
  readonly bodyLimit: number;
  readonly readInput: ReturnType<typeof inputReader>;
}

const plainTypes = new Set(['application/json', 'application/json; charset=utf-8']);
const jsonType = 'application/json; charset=utf-8';

/**
 * Serves use cases that say `http.hot` without the web framework, whose routing and hooks cost some 40 µs a request,
 * which is more than the work (docs/performance.md). Only requests of the plainest form: JSON of a known length, from
 * no page, through no proxy, while nothing is refused. All others take the ordinary way, and so must what is told here
 * be the same to the letter (`apps/api/test/rest/hot-routes.integration.test.ts`).
 *
 * @returns false when the request is not served here, and untouched
 */
export function createHotRoutes(
  options: HotRouteOptions,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const find = routesOf(options);

  async function answer(
    { useCase, route, status, readInput }: HotRoute,
    params: Readonly<Record<string, string>>,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    started: number,
  ): Promise<void> {
    const requestId = options.requestId(request);
    const address = request.socket.remoteAddress ?? '';
    let actor: Actor | undefined;
    let told: { status: number; headers: object; text: string; code?: string };
    try {
      const json = await parsed(body, useCase, { headers: request.headers, ip: address, id: requestId });
      options.countRequest({ headers: request.headers, ip: address }, useCase.http ?? {});
      ({ actor } = await actorOfHeaders(request.headers, options.authenticate));
      const input = readable(() => readInput({ params, query: {}, body: json }));
      const output = await options.execute(useCase, input, {
        actor,
        requestId,
        idempotencyKey: checkIdempotencyKey(request.headers['idempotency-key']),
        address,
        userAgent: request.headers['user-agent'],
      });
      told = { status, headers: {}, text: JSON.stringify(successEnvelope(output)) };
    } catch (error) {
      const known = toPulseError(error);
      if (!(error instanceof PulseError)) options.log.error({ err: error, requestId }, 'request failed');
      told = { ...refusalHead(known), text: refusalText(known, requestId), code: known.code };
    }
    if (!response.destroyed) {
      response
        .writeHead(told.status, {
          ...options.headers,
          'x-request-id': requestId,
          'cache-control': 'no-store',
          'content-type': jsonType,
          'content-length': Buffer.byteLength(told.text),
          ...told.headers,
        })
        .end(told.text);
    }
    options.served({
      route,
      path: request.url ?? '',
      requestId,
      actor,
      status: told.status,
      milliseconds: performance.now() - started,
      errorCode: told.code,
    });
  }

  /** @throws PulseError INVALID_JSON, which use cases that count what is refused have been told of */
  async function parsed(
    body: Buffer,
    useCase: AnyUseCase,
    request: CountedRequest & { readonly id: string },
  ) {
    try {
      return parseJsonBody(body);
    } catch (error) {
      await tellOfUnreadBody(useCase, toPulseError(error), { ...request, log: options.log }, options);
      throw error;
    }
  }

  return (request, response) => {
    if (request.method !== 'POST' || !options.open()) return false;
    const found = find(request.url ?? '');
    if (!found || !isPlain(request, found.hot.bodyLimit) || options.proxied(request)) return false;
    const started = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    // Whoever is cut off in between has no end, and asked for nothing.
    request.on('end', () => {
      const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      answer(found.hot, found.params, request, response, body, started).catch((error: unknown) => {
        // What went wrong while it was told or counted; an unhandled rejection would end the process.
        options.log.error({ err: error }, 'a request could not be answered');
        response.destroy();
      });
    });
    return true;
  };
}

/** JSON of a length that is told and allowed, not compressed, and sent by no page of another origin. */
function isPlain({ headers }: IncomingMessage, bodyLimit: number): boolean {
  const length = headers['content-length'];
  return (
    length !== undefined &&
    Number(length) <= bodyLimit &&
    plainTypes.has(headers['content-type'] ?? '') &&
    headers.origin === undefined &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers.expect === undefined
  );
}

interface FoundRoute {
  readonly hot: HotRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** Addresses with a query, or with anything to decode, are none of these. */
function routesOf({ catalogue, prefix }: HotRouteOptions): (address: string) => FoundRoute | undefined {
  const exact = new Map<string, FoundRoute>();
  const patterns: { readonly pattern: RegExp; readonly hot: HotRoute }[] = [];
  for (const useCase of catalogue.entries) {
    const { http } = useCase;
    if (!http?.hot) continue;
    for (const route of http.rootAlias ? [prefix + http.path, http.path] : [prefix + http.path]) {
      const hot = {
        route,
        useCase,
        status: http.status ?? 200,
        bodyLimit: http.bodyLimit ?? maximumHotBytes,
        readInput: inputReader(useCase),
      };
      if (!route.includes(':')) exact.set(route, { hot, params: {} });
      else
        patterns.push({ pattern: new RegExp(`^${route.replace(/:(\w+)/g, '(?<$1>[\\w-]{1,200})')}$`), hot });
    }
  }
  return (address) => {
    const known = exact.get(address);
    if (known) return known;
    for (const { pattern, hot } of patterns) {
      const params = pattern.exec(address)?.groups;
      if (params) return { hot, params };
    }
    return undefined;
  };
}

/** Bodies of these are small; a larger one takes the ordinary way, and is judged there. */
const maximumHotBytes = 65_536;
