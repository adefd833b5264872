import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { anonymous, errorBody, InternalError, PulseError, RateLimited, ShuttingDown } from '@pulse/core';
import type { FastifyInstance } from 'fastify';
import { type ExtendedError, Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import { frameRate } from '../connection-limits.ts';
import { isSameOrigin } from '../origin.ts';
import { refuseCredentialsInUrl } from '../request-credentials.ts';
import { TokenBucket } from '../token-bucket.ts';
import { optionalTextField } from './asked-event.ts';
import { EngineQueue } from './engine-queue.ts';
import type { Handshake, LiveServer, LiveSocket } from './live-socket.ts';
import { type ConnectionSetting, SocketIoConnection } from './socket-io-connection.ts';

export const socketIoPath = '/socket.io/';

export interface SocketIoOptions extends ConnectionSetting {
  /** Origins of pages that may connect, besides those of the same host. */
  readonly origins: readonly string[];
}

export interface SocketIoProtocol {
  /** For the server's `upgrade` event, when the path is {@link socketIoPath}. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Tells every client to reconnect, with its place, and ends its transport; further ones are refused. */
  drain(): Promise<void>;
  connections(): number;
}

type EngineConnection = LiveSocket['conn'];

/** Refuses fragments without end, as the WebSocket protocol does; Socket.IO makes its server itself. */
class BoundedWebSocketServer extends WebSocketServer {
  constructor(options: ConstructorParameters<typeof WebSocketServer>[0]) {
    const bounds = { maxFragments: 64, closeTimeout: 30_000 };
    super({ ...options, ...bounds });
  }
}

/**
 * Serves the catalogue over Socket.IO, by websocket and by polling (spec §9): every use case is an event with an
 * acknowledgement, channels arrive as `event`.
 */
export function registerSocketIo(app: FastifyInstance, options: SocketIoOptions): SocketIoProtocol {
  const { log, origins } = options;
  const engineConnections = new Map<EngineConnection, EngineQueue>();
  const connections = new Map<EngineConnection, SocketIoConnection>();
  let draining = false;

  // Never listens: Socket.IO takes every request of the server it is given, and this one gets those of its path alone.
  const gate = createServer();
  const io: LiveServer = new Server(gate, {
    path: socketIoPath,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 25_000,
    pingTimeout: 8_000,
    connectTimeout: 10_000,
    // `cors.origin` would not stop a foreign page on the websocket transport.
    allowRequest: (request, decide) => {
      decide(null, !draining && isSameOrigin(request, origins));
    },
    perMessageDeflate: false,
    httpCompression: false,
    wsEngine: BoundedWebSocketServer,
  });

  io.engine.on('connection', (connection: EngineConnection) => {
    // Packets of any kind count, those of the heartbeat too.
    const bucket = new TokenBucket(options.timers, frameRate);
    engineConnections.set(connection, new EngineQueue(connection));
    connection.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
      const binary = type === 'message' && typeof data !== 'string';
      if (bucket.take() && !binary) return;
      if (binary) connection.close(true);
      else refuse(connection, new PulseError(RateLimited, { retryAfterSeconds: 1 }));
    });
    connection.on('error', (error: Error) =>
      log.debug({ err: error }, 'a Socket.IO client broke the protocol'),
    );
    connection.on('close', () => {
      engineConnections.delete(connection);
      connections.delete(connection);
    });
  });

  function refuse(connection: EngineConnection, error: PulseError): void {
    const known = connections.get(connection);
    if (known) known.refuse(error);
    else connection.close(true);
  }

  io.use((socket, next) => {
    shake(socket).then(
      (handshake) => {
        Object.assign(socket.data, handshake);
        next();
      },
      (error: unknown) => next(asConnectError(error, socket.id)),
    );
  });

  async function shake(socket: LiveSocket): Promise<Handshake> {
    if (draining) throw new PulseError(ShuttingDown, { retryAfterSeconds: 1 });
    refuseCredentialsInUrl(socket.handshake.query);
    const token = optionalTextField(socket.handshake.auth, 'token');
    const after = optionalTextField(socket.handshake.auth, 'after');
    if (after !== undefined) options.hub.parseToken(after);
    const known =
      token === undefined ? { actor: anonymous, expiresAt: null } : await options.authenticate(token);
    return { identity: { ...known, token }, after };
  }

  function asConnectError(error: unknown, requestId: string): ExtendedError {
    const known = error instanceof PulseError ? error : new PulseError(InternalError, { cause: error });
    if (known !== error) log.error({ err: error }, 'a Socket.IO handshake failed');
    return Object.assign(new Error(known.message), { data: errorBody(known, requestId) });
  }

  io.on('connection', (socket) => {
    const { identity, after } = socket.data;
    const queue = engineConnections.get(socket.conn);
    if (!identity || !queue) {
      socket.disconnect(true);
      return;
    }
    const connection = new SocketIoConnection(socket, identity, queue, options);
    connections.set(socket.conn, connection);
    socket.on('error', (error: unknown) =>
      log.debug({ err: error }, 'a Socket.IO client broke the protocol'),
    );
    if (after !== undefined) {
      connection.resume(after).catch((error: unknown) => log.error({ err: error }, 'resuming failed'));
    }
  });

  void app.register(async (scope) => {
    // The engine reads bodies itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.route({
      method: ['GET', 'POST'],
      url: socketIoPath,
      exposeHeadRoute: false,
      handler: (request, reply) => {
        reply.hijack();
        for (const [name, value] of Object.entries(reply.getHeaders())) {
          if (value !== undefined) reply.raw.setHeader(name, value);
        }
        gate.emit('request', request.raw, reply.raw);
      },
    });
  });

  return {
    handleUpgrade(request, stream, head) {
      stream.on('error', (error) => log.debug({ err: error }, 'a Socket.IO websocket broke'));
      if (draining) return refuseUpgrade(stream, '503 Service Unavailable', 'Retry-After: 1\r\n');
      // Also here, because the engine asks `allowRequest` for first requests only, and answers 400.
      if (!isSameOrigin(request, origins)) return refuseUpgrade(stream, '403 Forbidden');
      gate.emit('upgrade', request, stream, head);
    },

    async drain() {
      draining = true;
      for (const connection of [...engineConnections.keys()]) {
        const known = connections.get(connection);
        if (known) known.drain();
        else connection.close(true);
      }
    },

    connections: () => connections.size,
  };
}

function refuseUpgrade(stream: Duplex, status: string, headers = ''): void {
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${headers}\r\n`;
  stream.end(answer, () => stream.destroy());
}
