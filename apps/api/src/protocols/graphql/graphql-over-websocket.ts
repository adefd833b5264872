import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { frameRate } from '../connection-limits.ts';
import { isSameOrigin } from '../origin.ts';
import { TokenBucket } from '../token-bucket.ts';
import { clientOf } from '../upgraded-client.ts';
import { closeCodes } from '../websocket/close-codes.ts';
import { Heartbeat } from '../websocket/heartbeat.ts';
import { lingerMilliseconds, Socket } from '../websocket/socket.ts';
import type { GraphQLSetting } from './graphql-setting.ts';
import { GraphQLSocket, type SocketArgs } from './graphql-socket.ts';

const initWithinMilliseconds = 10_000;

export interface GraphQLOverWebSocket {
  /** For the server's `upgrade` event, when the path is ours. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes with a code after which clients reconnect; further upgrades are refused with 503. */
  drain(): void;
  connections(): number;
}

/** GraphQL over the subprotocol graphql-transport-ws: every operation, each with its id. */
export function createGraphQLOverWebSocket(setting: GraphQLSetting): GraphQLOverWebSocket {
  const { log, timers } = setting;
  const sockets = new Set<GraphQLSocket>();
  let draining = false;
  const serverOptions = {
    noServer: true,
    clientTracking: false,
    handleProtocols,
    maxPayload: 64 * 1024,
    maxFragments: 64,
    perMessageDeflate: false,
    closeTimeout: lingerMilliseconds,
  };
  const webSockets = new WebSocketServer(serverOptions);
  const protocol = makeServer<Record<string, unknown>, { socket: GraphQLSocket }>({
    connectionInitWaitTimeout: initWithinMilliseconds,
    onConnect: ({ connectionParams, extra }) => extra.socket.connect(connectionParams),
    onSubscribe: ({ extra }, _id, payload) => extra.socket.prepare(payload),
    // Prepared above: limits, codes and masking are the same as over HTTP.
    execute: run,
    subscribe: run,
  });

  function accept(webSocket: WebSocket, request: IncomingMessage, stream: Duplex): void {
    const bytes = new Socket(webSocket, stream, timers);
    const socket = new GraphQLSocket(bytes, clientOf(request), setting);
    sockets.add(socket);
    const bucket = new TokenBucket(timers, frameRate);
    const heartbeat = new Heartbeat(
      timers,
      () => bytes.ping(),
      () => socket.close(closeCodes.heartbeatMissed),
    );
    heartbeat.beat();
    const allowed = () => {
      if (bucket.take()) return true;
      socket.close(closeCodes.flood);
      return false;
    };
    const closed = protocol.opened(
      {
        protocol: webSocket.protocol,
        // Resolves when the bytes have left: that is what makes a slow reader felt at the source of a subscription.
        send: (data) =>
          new Promise((resolve) => {
            if (webSocket.readyState === webSocket.OPEN) webSocket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close({ code: code ?? 1000, reason: reason ?? '' }),
        onMessage(receive) {
          webSocket.on('message', (data: Buffer) => {
            if (webSocket.readyState !== webSocket.OPEN || !allowed()) return;
            receive(data.toString()).catch((error: unknown) => {
              log.error({ err: error }, 'a message of graphql-transport-ws failed');
              socket.close(closeCodes.failed);
            });
          });
        },
      },
      { socket },
    );
    webSocket.on('ping', allowed);
    webSocket.on('pong', () => heartbeat.beat());
    // ws answers protocol errors with 1002, 1007, 1008 or 1009 itself; unheard, the event would end the process.
    webSocket.on('error', (error) => log.debug({ err: error }, 'a GraphQL client broke the protocol'));
    webSocket.on('close', (code, reason) => {
      heartbeat.stop();
      sockets.delete(socket);
      socket.end();
      closed(code, String(reason)).catch((error: unknown) =>
        log.error({ err: error }, 'ending a GraphQL socket failed'),
      );
    });
  }

  return {
    handleUpgrade(request, stream, head) {
      stream.on('error', (error) => log.debug({ err: error }, 'a websocket broke'));
      if (draining) return refuse(stream, '503 Service Unavailable', 'Retry-After: 1\r\n');
      if (!isSameOrigin(request, setting.origins)) return refuse(stream, '403 Forbidden');
      webSockets.handleUpgrade(request, stream, head, (webSocket) => accept(webSocket, request, stream));
    },
    drain() {
      draining = true;
      for (const socket of [...sockets]) socket.close(closeCodes.draining);
    },
    connections: () => sockets.size,
  };
}

function run(args: unknown) {
  const { operation, prepared } = args as SocketArgs;
  return operation.run(prepared);
}

function refuse(stream: Duplex, status: string, headers = ''): void {
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${headers}\r\n`;
  stream.end(answer, () => stream.destroy());
}
