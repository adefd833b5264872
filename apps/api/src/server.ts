import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Execute, PulseError } from '@pulse/core';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Composition } from './compose.ts';
import { registerAdmission } from './ops/admission.ts';
import { compressedAsset } from './ops/compressed-asset.ts';
import { registerCompression } from './ops/compression.ts';
import { crossOriginHeaders, registerCrossOrigin } from './ops/cross-origin.ts';
import { registerHealth } from './ops/health.ts';
import { registerKeySet } from './ops/key-set.ts';
import { registerMailPreviews } from './ops/mail-previews.ts';
import { registerMetrics } from './ops/metrics.ts';
import { trackConnections } from './ops/open-connections.ts';
import { type OverloadGauge, refuseWhenOverloaded, startOverloadGauge } from './ops/overload.ts';
import { registerReferencePage } from './ops/reference-page.ts';
import { requestIdOf } from './ops/request-id.ts';
import { createRequestLog } from './ops/request-log.ts';
import { registerSecurityHeaders, securityHeaders } from './ops/security-headers.ts';
import { registerStaticWeb } from './ops/static-web.ts';
import { registerCollectors } from './protocols/collectors/collectors.ts';
import { ingestByKey } from './protocols/collectors/ingest-by-key.ts';
import { graphqlPath, registerGraphQL } from './protocols/graphql/graphql.ts';
import { countRequest, rateLimitHook } from './protocols/rate-limit-hook.ts';
import { createRateLimits } from './protocols/rate-limits.ts';
import { answerClientError } from './protocols/rest/client-error.ts';
import { createHotRoutes } from './protocols/rest/hot-routes.ts';
import { openApiDocument } from './protocols/rest/openapi.ts';
import { answerFrameworkError, registerRest, restPrefix, sendNotFound } from './protocols/rest/rest.ts';
import { registerSocketIo, socketIoPath } from './protocols/socket-io/socket-io-protocol.ts';
import { registerServerSentEvents } from './protocols/sse/server-sent-events.ts';
import { addressedStream, matchPath, streamAddresses } from './protocols/stream-address.ts';
import { registerTrpc } from './protocols/trpc/trpc.ts';
import { registerIdentityWebhook } from './protocols/webhooks/identity-webhook.ts';
import { createWebSocketProtocol } from './protocols/websocket/websocket-protocol.ts';

/** JSON bodies larger than this are refused with 413. */
const bodyLimit = 10 * 1024 * 1024;
/** A header or body that takes longer is answered with 408 (a promise of at most 10 s). */
const defaultSlowClientMilliseconds = 8_000;

/** On a stop, how long newcomers are answered 503 and `Retry-After` before nobody listens any more. */
const refusalMilliseconds = 250;
/** On a stop, a request that is on its way over an open connection is still told that we go, not just cut. */
const lingerMilliseconds = 250;
/** On a stop, who has not taken their last answer by then is cut. */
const drainMilliseconds = 10_000;

export interface ServerOptions {
  readonly composition: Composition;
  readonly version: string;
  readonly allowedOrigins: readonly string[];
  readonly log: FastifyBaseLogger;
  readonly traffic: TrafficOptions;
  /** How long a header or a body may take to arrive; 8 s when absent. */
  readonly slowClientMilliseconds?: number;
  /** For tests; one that watches the event loop when absent. */
  readonly overload?: OverloadGauge;
}

/** See the variables of the same names in docs/generated/env.md. */
export interface TrafficOptions {
  readonly trustedProxies: readonly string[];
  readonly rateLimitPerSecond: number;
  readonly overloadDelayMs: number;
  readonly drainGraceMs: number;
}

export interface PulseServer {
  readonly app: FastifyInstance;
  /** Readiness turns to 503; live connections are told where they were and closed; requests finish. */
  drain(): Promise<void>;
}

/** One port for everything: REST, WebSocket, SSE, health, the web app. */
export async function createServer(options: ServerOptions): Promise<PulseServer> {
  const { composition, log, traffic, slowClientMilliseconds = defaultSlowClientMilliseconds } = options;
  const overload = options.overload ?? startOverloadGauge(traffic.overloadDelayMs, composition.poolExhausted);

  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),

    bodyLimit,
    trustProxy: traffic.trustedProxies.length > 0 ? [...traffic.trustedProxies] : false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestIdHeader: false,
    genReqId: requestIdOf,
    routerOptions: { maxParamLength: 200 },
    // Also here: Fastify sets the server's to this one, 0 unless told, after the server was made with `http`.
    requestTimeout: slowClientMilliseconds,
    http: {
      headersTimeout: slowClientMilliseconds,
      requestTimeout: slowClientMilliseconds,
      connectionsCheckingInterval: Math.min(1_000, slowClientMilliseconds / 2),
    },
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
  });
  /** Set below, before anybody listens. */
  let serveHot: ReturnType<typeof createHotRoutes> = () => false;
  const [serve] = app.server.listeners('request');
  app.server.removeAllListeners('request');
  app.server.on('request', (request, response) => {
    if (!serveHot(request, response)) serve?.call(app.server, request, response);
  });
  const connections = trackConnections(app.server);
  registerSecurityHeaders(app);
  registerCrossOrigin(app, options.allowedOrigins);
  const logRequest = createRequestLog(app, log);
  const metrics = registerMetrics(app, {
    connections: () => ({
      websocket: webSocket.connections(),
      sse: sse.connections(),
      trpc: trpc.connections(),
      socketIo: socketIo.connections(),
      graphql: graphql.connections(),
    }),
    hub: () => composition.hub.statistics(),
    lanes: composition.lanesQueued,
    pool: composition.poolUsage,
    pendingEvents: composition.pendingEvents,
    jobs: composition.jobQueues.standings,
    overloaded: overload.overloaded,
  });
  composition.listenToFlushes(metrics.flushed);
  composition.listenToHub(metrics.hub);
  registerCompression(app);
  app.addHook('onListen', async () => overload.restart());
  const admission = registerAdmission(app, overload);
  registerHealth(app, {
    version: options.version,
    checkDatabase: composition.checkDatabase,
    pendingJobs: composition.pendingJobs,
    accepting: admission.accepting,
    started: () => true,
  });

  const limits = createRateLimits(traffic.rateLimitPerSecond, composition.timers);
  const authenticate = async (token: string) => {
    const known = await composition.authenticate(token);
    limits.proven(token);
    return known;
  };
  registerRest(app, {
    ...composition,
    authenticate,
    allowedOrigins: options.allowedOrigins,
    countRequest: (request, kind) => countRequest(limits, request, kind),
    limitRequests: (kind) => rateLimitHook(limits, kind),
  });
  app.get(
    '/openapi.json',
    compressedAsset('application/json; charset=utf-8', () =>
      JSON.stringify(openApiDocument(composition.catalogue, options.version)),
    ),
  );
  registerReferencePage(app);
  registerKeySet(app, composition.keySet);
  registerIdentityWebhook(app, composition.receiveIdentityEvent, rateLimitHook(limits, {}));
  if (composition.mailOutbox) registerMailPreviews(app, composition.mailOutbox, sendNotFound);
  serveHot = createHotRoutes({
    ...composition,
    prefix: restPrefix,
    authenticate,
    countRequest: (request, kind) => countRequest(limits, request, kind),
    log,
    open: admission.open,
    proxied: ({ headers }) =>
      traffic.trustedProxies.length > 0 && ('x-forwarded-for' in headers || 'x-forwarded-proto' in headers),
    requestId: requestIdOf,
    headers: { ...securityHeaders, ...crossOriginHeaders(options.allowedOrigins) },
    served(request) {
      metrics.answered('POST', request);
      logRequest({ method: 'POST', ...request });
    },
  });
  const { ingestBatch, execute: run } = composition;
  if (ingestBatch) {
    const ingest = ingestByKey({ useCase: ingestBatch, execute: run, authenticate, limits });
    registerCollectors(app, ingest, composition.clock);
  }
  registerStaticWeb(app, sendNotFound);

  const execute: Execute = async (useCase, input, caller) => {
    try {
      // Streams wait in the hub's line instead: a hall that reconnects at once should be let in, not sent away.
      if (useCase.kind !== 'stream') refuseWhenOverloaded(overload);
      // A connection outlives the check of its token, and a stream ticket was never one.
      composition.refuseEnded(caller.actor);
      return await composition.execute(useCase, input, caller);
    } catch (error) {
      if (error instanceof PulseError) metrics.failed(error.code, 'live');
      throw error;
    }
  };
  const live = { ...composition, authenticate, execute, log, tickets: composition.streamTickets };
  const addresses = streamAddresses(composition.catalogue, restPrefix);
  const sse = registerServerSentEvents(app, {
    ...live,
    addresses,
    limitRequests: rateLimitHook(limits, { crowd: true }),
  });
  const trpc = registerTrpc(app, {
    ...live,
    countCall: (request, crowd) => countRequest(limits, request, { crowd }),
  });
  const socketIo = registerSocketIo(app, {
    ...live,
    origins: options.allowedOrigins,
    countCall: limits.admit,
  });
  const graphql = registerGraphQL(app, {
    ...live,
    origins: options.allowedOrigins,
    countCall: limits.admit,
  });
  const webSocket = createWebSocketProtocol({
    ...live,
    origins: options.allowedOrigins,
    limitCalls: limits.admitToken,
  });
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', (error) => log.debug({ err: error }, 'a socket failed before its upgrade'));
    const path = request.url?.split('?', 1)[0];
    if (path === '/api/v1/ws') webSocket.handleUpgrade(request, socket, head);
    else if (path === graphqlPath) graphql.handleUpgrade(request, socket, head);
    else if (path === socketIoPath) socketIo.handleUpgrade(request, socket, head);
    else if (!openAddress(request, socket, head))
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  function openAddress(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    // Not the constructor: it throws for addresses such as `//`, and nobody would catch that here.
    const url = URL.parse(request.url ?? '', 'http://pulse');
    for (const address of url ? addresses : []) {
      const parameters = matchPath(address, url?.pathname ?? '');
      if (!parameters) continue;
      const stream = addressedStream(address.useCase, parameters, url?.searchParams ?? new URLSearchParams());
      webSocket.handleUpgrade(request, socket, head, stream);
      return true;
    }
    return false;
  }

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => composition.timers.after(milliseconds, resolve));

  return {
    app,
    async drain() {
      admission.announceStop();
      await pause(traffic.drainGraceMs);
      admission.refuse();
      const protocols = [webSocket, sse, trpc, socketIo, graphql];
      await Promise.all(protocols.map((protocol) => protocol.drain()));
      // Who comes now is told so, instead of having the connection reset with the listening socket.
      await pause(Math.min(refusalMilliseconds, traffic.drainGraceMs));
      const closed = app.close();
      const cancelIdle = composition.timers.after(lingerMilliseconds, () => connections.endIdle());
      const cancelAll = composition.timers.after(drainMilliseconds, () => connections.endAll());
      await closed;
      cancelIdle();
      cancelAll();
      overload.stop();
    },
  };
}
