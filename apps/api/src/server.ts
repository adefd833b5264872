import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import cookie from '@fastify/cookie';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';

import type { Composition } from './compose.ts';
import { registerHealth } from './ops/health.ts';
import { trackConnections } from './ops/open-connections.ts';
import { registerRequestLog } from './ops/request-log.ts';
import { registerSecurityHeaders } from './ops/security-headers.ts';
import { registerStaticWeb } from './ops/static-web.ts';
import { answerClientError } from './protocols/rest/client-error.ts';
import { openApiDocument } from './protocols/rest/openapi.ts';
import { answerFrameworkError, registerRest, sendNotFound } from './protocols/rest/rest.ts';
import { registerServerSentEvents } from './protocols/sse/server-sent-events.ts';
import { createWebSocketProtocol } from './protocols/websocket/websocket-protocol.ts';

/** JSON bodies larger than this are refused with 413. */
const bodyLimit = 10 * 1024 * 1024;
/** A header or body that takes longer is answered with 408 (a promise of at most 10 s). */
const defaultSlowClientMilliseconds = 8_000;

/** On a stop, who has not taken their last answer by then is cut. */
const drainMilliseconds = 10_000;

export interface ServerOptions {
  readonly composition: Composition;
  readonly version: string;
  readonly allowedOrigins: readonly string[];
  readonly log: FastifyBaseLogger;
  /** How long a header or a body may take to arrive; 8 s when absent. */
  readonly slowClientMilliseconds?: number;
}

export interface PulseServer {
  readonly app: FastifyInstance;
  /** Readiness turns to 503; live connections are told where they were and closed; requests finish. */
  drain(): Promise<void>;
}

/** One port for everything: REST, WebSocket, SSE, health, the web app. */
export async function createServer(options: ServerOptions): Promise<PulseServer> {
  const { composition, log, slowClientMilliseconds = defaultSlowClientMilliseconds } = options;
  let accepting = true;

  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),

    bodyLimit,
    forceCloseConnections: 'idle',
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
  const connections = trackConnections(app.server);
  registerSecurityHeaders(app);
  registerRequestLog(app);
  await app.register(cookie);
  registerHealth(app, {
    version: options.version,
    checkDatabase: composition.checkDatabase,
    pendingEvents: composition.pendingEvents,
    accepting: () => accepting,
    started: () => true,
  });
  registerRest(app, { ...composition, allowedOrigins: options.allowedOrigins });
  const openApi = JSON.stringify(openApiDocument(composition.catalogue, options.version));
  app.get('/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(openApi));
  registerStaticWeb(app, sendNotFound);

  const live = { ...composition, log, tickets: composition.streamTickets };
  const sse = registerServerSentEvents(app, live);
  const webSocket = createWebSocketProtocol({ ...live, origins: options.allowedOrigins });
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', (error) => log.debug({ err: error }, 'a socket failed before its upgrade'));
    if (request.url?.split('?', 1)[0] === '/api/v1/ws') webSocket.handleUpgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  return {
    app,
    async drain() {
      accepting = false;
      await Promise.all([webSocket.drain(), sse.drain()]);
      const closed = app.close();
      connections.endIdle();
      const cancel = composition.timers.after(drainMilliseconds, () => connections.endAll());
      await closed;
      cancel();
    },
  };
}

/** A caller's own id is taken over when it is harmless to log, so that one request can be followed across systems. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}
