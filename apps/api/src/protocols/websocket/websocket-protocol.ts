import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { isSameOrigin } from '../origin.ts';
import { lingerMilliseconds, Socket } from './socket.ts';
import { type ConnectionSetting, WebSocketConnection } from './websocket-connection.ts';

export interface WebSocketProtocolOptions extends ConnectionSetting {
  /** Origins of pages that may connect, besides those of the same host; e.g. `https://pulse.example.org`. */
  readonly origins: readonly string[];
}

export interface WebSocketProtocol {
  /** For the server's `upgrade` event, when the path is `/api/v1/ws`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Tells every client to reconnect, with its place, and closes; further upgrades are refused with 503. */
  drain(): Promise<void>;
  connections(): number;
}

/**
 * Serves the catalogue over WebSocket: JSON text frames, `auth` first, then calls and channels (spec §8).
 */
export function createWebSocketProtocol(options: WebSocketProtocolOptions): WebSocketProtocol {
  const { log, timers, origins } = options;
  const connections = new Set<WebSocketConnection>();
  let draining = false;
  const serverOptions = {
    noServer: true,
    clientTracking: false,
    // 64 KiB a message; ws itself would take 100 MiB.
    maxPayload: 64 * 1024,
    // Fragments without end → 1008. No client of ours fragments at all.
    maxFragments: 64,
    // Compression contexts cost about 300 KB a connection, and frames are encoded once for all.
    perMessageDeflate: false,
    // Sockets are ended by our own timers, which are shorter except for a peer that stopped reading.
    closeTimeout: lingerMilliseconds,
  };
  const server = new WebSocketServer(serverOptions);

  return {
    handleUpgrade(request, stream, head) {
      stream.on('error', (error) => log.debug({ err: error }, 'a websocket broke'));
      if (draining) return refuse(stream, '503 Service Unavailable', 'Retry-After: 1\r\n');
      if (!isSameOrigin(request, origins)) return refuse(stream, '403 Forbidden');
      server.handleUpgrade(request, stream, head, (webSocket) => {
        const socket = new Socket(webSocket, stream, timers);
        const connection = new WebSocketConnection(socket, options, () => connections.delete(connection));
        connections.add(connection);
        webSocket.on('message', (data: Buffer, binary) => connection.receive(data.toString(), binary));
        webSocket.on('ping', () => connection.receivePing());
        webSocket.on('pong', () => connection.receivePong());
        webSocket.on('close', () => connection.end());
        // ws answers protocol errors with 1002, 1007, 1008 or 1009 itself; unheard, the event would end the process.
        webSocket.on('error', (error) => log.debug({ err: error }, 'a websocket client broke the protocol'));
        stream.on('drain', () => connection.drained());
      });
    },

    async drain() {
      draining = true;
      for (const connection of [...connections]) connection.drain();
    },

    connections: () => connections.size,
  };
}

function refuse(stream: Duplex, status: string, headers = ''): void {
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${headers}\r\n`;
  stream.end(answer, () => stream.destroy());
}
