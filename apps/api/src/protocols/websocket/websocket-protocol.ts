import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { PulseError } from '@pulse/core';
import { InvalidStreamTicket } from '@pulse/realtime';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { isSameOrigin } from '../origin.ts';
import { refuseCredentialsInUrl, tokenOfHeaders } from '../request-credentials.ts';
import { openByTicket, type StreamRequestOptions } from '../sse/stream-request.ts';
import type { AddressedStream } from '../stream-address.ts';
import { clientOf } from '../upgraded-client.ts';
import { lingerMilliseconds, Socket } from './socket.ts';
import { type ConnectionSetting, WebSocketConnection } from './websocket-connection.ts';

export interface WebSocketProtocolOptions
  extends ConnectionSetting,
    Pick<StreamRequestOptions, 'tickets' | 'currentActor'> {
  /** Origins of pages that may connect, besides those of the same host; e.g. `https://pulse.example.org`. */
  readonly origins: readonly string[];
}

export interface WebSocketProtocol {
  /**
   * For the server's `upgrade` event, when the path is `/api/v1/ws`, or the address of a stream: then `opened` is
   * subscribed to at once, and a header or a ticket may say by whom.
   */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, opened?: AddressedStream): void;
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
  const ended = (connection: WebSocketConnection) => connections.delete(connection);
  const cut = (error: Error) => log.debug({ err: error }, 'a websocket broke');
  const broke = (error: Error) => log.debug({ err: error }, 'a websocket client broke the protocol');
  const serverOptions = {
    noServer: true,
    WebSocket: ServedWebSocket,
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

  /** Without a header and without a ticket, the first frame says who it is, as everywhere. */
  function identifyByUpgrade(
    connection: WebSocketConnection,
    { headers, url = '' }: IncomingMessage,
    { ticket, after, channel }: AddressedStream,
  ): void {
    const identity = async () => {
      refuseCredentialsInUrl(Object.fromEntries(new URL(url, 'http://pulse').searchParams));
      const token = tokenOfHeaders(headers);
      if (token !== undefined) return options.authenticate(token);
      const opening = await openByTicket(ticket ?? '', after, options);
      if (!opening.channels.includes(channel)) throw new PulseError(InvalidStreamTicket);
      return opening;
    };
    const says = headers.authorization ?? headers['x-api-key'] ?? ticket;
    if (says !== undefined) connection.identify(identity());
  }

  return {
    handleUpgrade(request, stream, head, opened) {
      stream.on('error', cut);
      if (draining) return refuse(stream, '503 Service Unavailable', 'Retry-After: 1\r\n');
      if (!isSameOrigin(request, origins)) return refuse(stream, '403 Forbidden');
      server.handleUpgrade(request, stream, head, (webSocket) => {
        const socket = new Socket(webSocket, stream, timers);
        const connection = new WebSocketConnection(socket, clientOf(request), options, ended, opened);
        connections.add(connection);
        webSocket.connection = connection;
        webSocket.on('message', receive);
        webSocket.on('ping', receivePing);
        webSocket.on('pong', receivePong);
        webSocket.on('close', end);
        // ws answers protocol errors with 1002, 1007, 1008 or 1009 itself; unheard, the event would end the process.
        webSocket.on('error', broke);
        stream.on('drain', () => connection.drained());
        if (opened) identifyByUpgrade(connection, request, opened);
      });
    },

    async drain() {
      draining = true;
      for (const connection of [...connections]) connection.drain();
    },

    connections: () => connections.size,
  };
}

/** Knows whom it serves, so that all sockets share their listeners: a set of closures each is about 1 KB. */
class ServedWebSocket extends WebSocket {
  connection: WebSocketConnection | undefined;
}

function receive(this: WebSocket, data: RawData, binary: boolean): void {
  (this as ServedWebSocket).connection?.receive(data.toString(), binary);
}

function receivePing(this: WebSocket): void {
  (this as ServedWebSocket).connection?.receivePing();
}

function receivePong(this: WebSocket): void {
  (this as ServedWebSocket).connection?.receivePong();
}

function end(this: WebSocket): void {
  (this as ServedWebSocket).connection?.end();
}

function refuse(stream: Duplex, status: string, headers = ''): void {
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${headers}\r\n`;
  stream.end(answer, () => stream.destroy());
}
