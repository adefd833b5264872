import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import { startScene } from '../live/scene.ts';
import { registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await registerHost(server.url);
});
afterAll(() => server.stop());

const address = () => `${server.url.replace('http', 'ws')}/graphql`;
const protocol = 'graphql-transport-ws';

function open(options: ClientOptions = {}, protocols: string | string[] = protocol): WebSocket {
  return new WebSocket(address(), protocols, options);
}

async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

async function opened(): Promise<WebSocket> {
  const socket = open();
  await once(socket, 'open');
  return socket;
}

async function acknowledged(payload: Record<string, unknown> = {}): Promise<WebSocket> {
  const socket = await opened();
  socket.send(JSON.stringify({ type: 'connection_init', payload }));
  await once(socket, 'message');
  return socket;
}

it('a page of another origin is refused', async () => {
  const socket = open({ origin: 'https://evil.example' });
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  expect(response.statusCode).toBe(403);
});

it('another subprotocol is refused', async () => {
  const socket = open({}, 'graphql-ws');
  const [error] = (await once(socket, 'error').catch((cause: unknown) => [cause])) as [Error];
  expect(error.message).toBe('Server sent no subprotocol');
});

it.each([
  ['a bad token', { token: 'nonsense' }],
  ['a bad header', { authorization: 'Bearer nonsense' }],
  ['another scheme', { authorization: 'Basic eDp5' }],
  ['a token that is no text', { token: 5 }],
])('%s closes with 4401', async (_name, payload) => {
  const socket = await opened();
  socket.send(JSON.stringify({ type: 'connection_init', payload }));
  expect(await closeCode(socket)).toBe(4401);
});

it('an operation before the greeting closes with 4401', async () => {
  const socket = await opened();
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ authMe { id } }' } }));
  expect(await closeCode(socket)).toBe(4401);
});

it('what is no message closes with 4400, too large a one with 1009', async () => {
  const garbled = await acknowledged();
  garbled.send('{');
  expect(await closeCode(garbled)).toBe(4400);
  const large = await acknowledged();
  large.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: `# ${'x'.repeat(70_000)}` } }));
  expect(await closeCode(large)).toBe(1009);
});

it('a flood closes with 4429, and the server goes on', async () => {
  const socket = await acknowledged();
  for (let count = 0; count < 300; count += 1) socket.send(JSON.stringify({ type: 'ping' }));
  expect(await closeCode(socket)).toBe(4429);
  (await acknowledged()).close();
});

it('a drain closes with a code after which clients come back', async () => {
  const own = await startTestServer();
  const scene = await startScene(own.url);
  const codes: number[] = [];
  const client = createClient({
    url: `${own.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { token: scene.host.token },
    retryAttempts: 0,
    on: { closed: (event) => codes.push((event as { code: number }).code) },
  });
  const frames: unknown[] = [];
  client.subscribe(
    { query: `subscription { pollsWatch(input: { pollId: "${scene.poll.id}" }) { pos } }` },
    { next: (frame) => frames.push(frame), error() {}, complete() {} },
  );
  await expect.poll(() => frames.length).toBe(1);
  await own.stop();
  await expect.poll(() => codes).toEqual([4101]);
});
