import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenConnections, trackConnections } from './open-connections.ts';

describe('ending a server that has open connections', () => {
  let server: Server;
  let connections: OpenConnections;
  const responses: ServerResponse[] = [];

  beforeEach(async () => {
    responses.length = 0;
    server = createServer((_request, response) => void responses.push(response)).listen(0, '127.0.0.1');
    connections = trackConnections(server);
    await once(server, 'listening');
  });
  afterEach(() => server.closeAllConnections());

  async function connect(): Promise<Socket> {
    const { port } = server.address() as { port: number };
    const socket = createConnection({ host: '127.0.0.1', port }).on('error', () => {});
    const [accepted] = await Promise.all([once(server, 'connection'), once(socket, 'connect')]);
    accepted[0].on('error', () => {});
    socket.resume();
    return socket;
  }
  const close = () => {
    const closed = once(server, 'close');
    server.close();
    connections.endIdle();
    return closed;
  };

  test('one that never sent a request does not hold it', async () => {
    await connect();
    await close();
  });

  test('one in the middle of its headers does not hold it', async () => {
    const socket = await connect();
    socket.write('GET / HTTP/1.1\r\nhost: pulse\r\nx-slow: ');
    await close();
  });

  test('one that waits for its answer gets it first', async () => {
    const socket = await connect();
    let answer = '';
    socket.on('data', (piece) => {
      answer += piece.toString();
    });
    socket.write('GET / HTTP/1.1\r\nhost: pulse\r\n\r\n');
    await expect.poll(() => responses.length).toBe(1);
    const closed = close();
    responses[0]?.end('done');
    await Promise.all([closed, once(socket, 'close')]);
    expect(answer).toMatch(/done/);
  });

  test('one that never ends is cut in the end', async () => {
    const socket = await connect();
    socket.write('GET / HTTP/1.1\r\nhost: pulse\r\n\r\n');
    await expect.poll(() => responses.length).toBe(1);
    const closed = close();
    connections.endAll();
    await closed;
  });
});
