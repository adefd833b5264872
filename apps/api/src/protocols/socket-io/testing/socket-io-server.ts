import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect } from 'vitest';
import { WebSocket } from 'ws';
import { createLiveFixture } from '../../websocket/testing/live-fixture.ts';
import { registerSocketIo, type SocketIoOptions, type SocketIoProtocol } from '../socket-io-protocol.ts';

type ClientOptions = NonNullable<Parameters<typeof io>[1]>;

/** A real server, and real clients of it, new for each test of the file that asks for it. */
export function useSocketIoServer(options: Partial<SocketIoOptions> = {}) {
  const test = {
    fixture: undefined as unknown as ReturnType<typeof createLiveFixture>,
    protocol: undefined as unknown as SocketIoProtocol,
    url: '',

    /** socket.io-client, connected. @throws what the server refused with */
    async open(token = 'host', overrides: ClientOptions = {}): Promise<Socket> {
      const socket = io(test.url, {
        forceNew: true,
        transports: ['websocket'],
        reconnection: false,
        auth: { token },
        ...overrides,
      });
      clients.push(socket);
      const refused = new Promise<never>((_resolve, reject) => socket.once('connect_error', reject));
      await Promise.race([new Promise<void>((resolve) => socket.once('connect', resolve)), refused]);
      return socket;
    },

    /** A raw engine.io connection, past its own handshake and, unless told otherwise, the one of Socket.IO. */
    async raw(connect: string | null = '40{"token":"host"}') {
      const socket = test.dial();
      const closed = once(socket, 'close').then(([code]) => code as number);
      await once(socket, 'message');
      if (connect !== null) {
        socket.send(connect);
        await once(socket, 'message');
      }
      return { socket, closed };
    },

    dial(headers: Record<string, string> = {}): WebSocket {
      const socket = new WebSocket(`${test.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
        headers,
      });
      socket.on('error', () => {}); // tests look at the close
      return socket;
    },

    /** Others are served. */
    async alive(): Promise<void> {
      const answer = await ask(await test.open(), 'things.echo', { text: 'alive' });
      expect(answer).toMatchObject({ success: true });
    },
  };
  const clients: Socket[] = [];
  let app: FastifyInstance;

  beforeEach(async () => {
    test.fixture = createLiveFixture();
    app = fastify({ forceCloseConnections: true });
    test.protocol = registerSocketIo(app, {
      ...test.fixture,
      origins: ['https://pulse.example'],
      ...options,
    });
    app.server.on('upgrade', test.protocol.handleUpgrade);
    await app.listen({ port: 0, host: '127.0.0.1' });
    test.url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.disconnect();
    await app.close();
  });

  return test;
}

export function ask(socket: Socket, ...asked: [string, ...unknown[]]) {
  return socket.timeout(5_000).emitWithAck(...asked);
}

/** What the next event of the name says. */
export function eventOf(socket: Socket, name: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(name, resolve));
}
