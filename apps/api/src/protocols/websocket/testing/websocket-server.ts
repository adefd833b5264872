import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock, systemRandom } from '@pulse/core';
import { createStreamTickets } from '@pulse/realtime';
import { afterEach, beforeEach, expect } from 'vitest';
import { createWebSocketProtocol, type WebSocketProtocol } from '../websocket-protocol.ts';
import { createLiveFixture } from './live-fixture.ts';
import { WebSocketClient } from './websocket-client.ts';

/** A real server with real clients, new for each test of the file that asks for it. */
export function useWebSocketServer() {
  const test = {
    fixture: undefined as unknown as ReturnType<typeof createLiveFixture>,
    protocol: undefined as unknown as WebSocketProtocol,
    url: '',

    /** A client whose upgrade may be refused. */
    dial(options: ConstructorParameters<typeof WebSocketClient>[1] = {}): WebSocketClient {
      const client = new WebSocketClient(test.url, options);
      clients.push(client);
      return client;
    },

    open: (options?: ConstructorParameters<typeof WebSocketClient>[1]) => test.dial(options).opened(),

    async signedIn(token = 'host'): Promise<WebSocketClient> {
      const client = await test.open();
      expect(await client.ask({ id: 'a', type: 'auth', token })).toMatchObject({ id: 'a', type: 'ok' });
      return client;
    },

    /** Waits until the server has so many connections, in real turns: sockets close when they close. */
    async untilConnections(count: number): Promise<void> {
      await expect.poll(() => test.protocol.connections(), { timeout: 5_000, interval: 5 }).toBe(count);
    },
  };
  const clients: WebSocketClient[] = [];
  let stop = async () => {};

  beforeEach(async () => {
    test.fixture = createLiveFixture();
    const tickets = createStreamTickets({ secret: 'tickets', clock: systemClock, random: systemRandom });
    test.protocol = createWebSocketProtocol({
      ...test.fixture,
      tickets,
      origins: ['https://pulse.example'],
    });
    const server = createServer();
    server.on('upgrade', (request, socket, head) => test.protocol.handleUpgrade(request, socket, head));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    test.url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/ws`;
    stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.socket.terminate();
    await stop();
  });

  return test;
}
