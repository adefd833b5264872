import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { testId } from '@pulse/realtime/testing';
import fastify, { type FastifyInstance } from 'fastify';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createLiveFixture, expiringAfter } from '../websocket/testing/live-fixture.ts';
import { registerSocketIo, type SocketIoProtocol } from './socket-io-protocol.ts';

let fixture: ReturnType<typeof createLiveFixture>;
let app: FastifyInstance;
let protocol: SocketIoProtocol;
let url: string;
const clients: Socket[] = [];

beforeEach(async () => {
  fixture = createLiveFixture();
  app = fastify({ forceCloseConnections: true });
  protocol = registerSocketIo(app, { ...fixture, origins: ['https://pulse.example'] });
  app.server.on('upgrade', protocol.handleUpgrade);
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  await app.close();
});

async function open(token = 'host', options: Parameters<typeof io>[1] = {}): Promise<Socket> {
  const socket = io(url, {
    forceNew: true,
    transports: ['websocket'],
    reconnection: false,
    auth: { token },
    ...options,
  });
  clients.push(socket);
  await Promise.race([
    once(socket as never, 'connect'),
    once(socket as never, 'connect_error').then(([error]) => Promise.reject(error)),
  ]);
  return socket;
}

const ask = (socket: Socket, ...asked: [string, ...unknown[]]) => socket.timeout(5_000).emitWithAck(...asked);
const eventOf = async (socket: Socket, name: string) => (await once(socket as never, name))[0];

/** A raw engine.io connection, past its own handshake and, unless told otherwise, the one of Socket.IO. */
async function raw(connect: string | undefined = '40{"token":"host"}') {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  socket.on('error', () => {});
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'message');
  if (connect !== undefined) {
    socket.send(connect);
    await once(socket, 'message');
  }
  return { socket, closed };
}

const alive = async () =>
  expect(await ask(await open(), 'things.echo', { text: 'alive' })).toMatchObject({ success: true });

describe('answers', () => {
  it('a handler that throws as INTERNAL_ERROR, without its inside', async () => {
    const answer = await ask(await open(), 'things.fail', {});
    expect(answer).toMatchObject({ success: false, error: { code: 'INTERNAL_ERROR' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('what was emitted without an acknowledgement by `exception`', async () => {
    const socket = await open();
    const exception = eventOf(socket, 'exception');
    socket.emit('things.echo', { text: 1 });
    expect(await exception).toMatchObject({ code: 'INVALID_INPUT', requestId: expect.any(String) });
  });

  it('events without input, with too much, of no name and of reserved ones', async () => {
    const socket = await open();
    expect(await ask(socket, 'things.echo')).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await ask(socket, 'things.echo', {}, {}, {})).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    for (const name of ['', '__proto__', 'constructor', 'join_room', 'error', 'message'])
      expect(await ask(socket, name, {})).toMatchObject({ error: { code: 'OPERATION_NOT_FOUND' } });
    expect(await ask(socket, 'subscribe', 'nonsense')).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await ask(socket, 'subscribe', null)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });
});

describe('an end', () => {
  it('comes with the token’s, and with revocation', async () => {
    const expiring = await open('expiring');
    const told = eventOf(expiring, 'ended');
    const reason = eventOf(expiring, 'disconnect');
    await fixture.timers.advance(expiringAfter);
    expect(await told).toMatchObject({ code: 'TOKEN_EXPIRED' });
    expect(await reason).toBe('io server disconnect');

    const revoked = await open('host');
    const ended = eventOf(revoked, 'ended');
    fixture.broker.publish({ type: 'revoked', subject: 'user:host' });
    expect(await ended).toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect.poll(() => protocol.connections()).toBe(0);
    expect(fixture.hub.statistics()).toEqual({ connections: 0, channels: 0, watchers: 0 });
  });

  it('comes for nobody in particular, after a minute', async () => {
    const socket = await open('host', { auth: {} });
    const ended = eventOf(socket, 'ended');
    await fixture.timers.advance(60_000);
    expect(await ended).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('comes for a flood', async () => {
    const socket = await open();
    const ended = eventOf(socket, 'ended');
    for (let index = 0; index < 250; index += 1) socket.emit('things.echo', { text: 'again' });
    expect(await ended).toMatchObject({ code: 'RATE_LIMITED' });
    await alive();
  });
});

describe('limits', () => {
  it('128 channels', async () => {
    const socket = await open();
    const subscribe = (index: number) => {
      const id = `0190a1b2-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
      fixture.polls.create(id);
      return ask(socket, 'subscribe', { channel: `poll:${id}` });
    };
    for (let index = 1; index <= 128; index += 1)
      expect(await subscribe(index)).toMatchObject({ success: true });
    expect(await subscribe(129)).toMatchObject({ error: { code: 'TOO_MANY_CHANNELS' } });
    expect(await ask(socket, 'unsubscribe', { channel: `poll:${testId}` })).toMatchObject({ success: true });
    expect(await subscribe(130)).toMatchObject({ success: true });
  });

  it.each(['websocket', 'polling'])('64 KiB a message, by %s', async (transport) => {
    const socket = await open('host', { transports: [transport] });
    const reason = eventOf(socket, 'disconnect');
    socket.emit('things.echo', { text: 'a'.repeat(70_000) });
    expect(await reason).toMatch(/^transport (close|error)$/);
    await alive();
  });

  it('a reader that does not read: closed, resumable, and nobody else waits', async () => {
    const { socket, closed } = await raw();
    socket.send(`420["subscribe",{"channel":"session:${testId}"}]`);
    await expect.poll(() => fixture.hub.statistics().watchers).toBe(1);
    socket.pause();
    const watching = await open();
    await ask(watching, 'subscribe', { channel: `session:${testId}` });
    let received = 0;
    watching.on('event', () => {
      received += 1;
    });
    const entries = 1_500;
    for (let entry = 1; entry <= entries; entry += 1) {
      const head = fixture.sessions.append(testId, 'staff', 'x'.repeat(10_000));
      fixture.broker.publish({ type: 'log', channel: `session:${testId}`, log: 'staff', head });
      await fixture.timers.advance(1);
    }
    await expect.poll(() => received, { timeout: 10_000 }).toBeGreaterThanOrEqual(entries);
    await fixture.timers.advance(31_000);
    await expect.poll(() => protocol.connections()).toBe(1);
    socket.resume();
    await closed;
  });
});

describe('a foreign origin', () => {
  const foreign = { origin: 'https://elsewhere.example' };

  it('is refused with 403 on both transports', async () => {
    const polled = await fetch(`${url}/socket.io/?EIO=4&transport=polling`, { headers: foreign });
    expect(polled.status).toBe(403);
    const socket = new WebSocket(
      `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
      foreign,
    );
    socket.on('error', () => {});
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(403);
    socket.terminate();
  });

  it('that is allowed may connect', async () => {
    await open('host', { extraHeaders: { origin: 'https://pulse.example' } });
  });
});

describe('hostile packets disconnect, and the process lives', () => {
  it.each([
    ['no JSON', '42{'],
    ['no array', '42{"a":1}'],
    ['an event without a name', '42[]'],
    ['an event named by an object', '42[{"toString":1}]'],
    ['a reserved event', '42["disconnect"]'],
    ['connect_error', '42["connect_error","a"]'],
    ['newListener', '42["newListener","a"]'],
    ['connecting twice', '40{"token":"host"}'],
    ['a connect error from the client', '44{"message":"a"}'],
    ['an unknown type', '49["a"]'],
    ['another namespace', '42/admin,["a"]'],
    ['attachments that never come', '451000000-["a",{"_placeholder":true,"num":0}]'],
    ['a placeholder that is none', '451-["a",{"_placeholder":true,"num":"splice"}]'],
    ['binary', Buffer.from([4, 1, 2, 3])],
    ['a ping of the wrong direction', '2probe'],
    ['no packet at all', ''],
    ['an engine packet of no type', '9nonsense'],
  ])('%s', async (_name, packet) => {
    const { socket, closed } = await raw();
    socket.send(packet);
    if (typeof packet === 'string' && packet.startsWith('451-')) socket.send(Buffer.from('a'));
    expect(await closed).toEqual(expect.any(Number));
    await alive();
  });

  it.each([
    ['events named by numbers', '420[1]'],
    ['an acknowledgement that was not asked for', '43999[{}]'],
    ['an acknowledgement that is no array', '43"a"'],
    ['an error event', '42["error","a"]'],
    ['functions of objects', '420["things.echo",{"__proto__":{"text":"a"}}]'],
  ])('%s are harmless', async (_name, packet) => {
    const { socket } = await raw();
    socket.send(packet);
    await alive();
    socket.terminate();
  });

  it('connecting badly', async () => {
    for (const connect of [
      '40"token"',
      '40[]',
      '40null',
      '40/nowhere,',
      '40{"token":{}}',
      '40{"after":1}',
      '42["a"]',
    ]) {
      const { socket } = await raw(undefined);
      socket.send(connect);
      await alive();
      socket.terminate();
    }
  });

  it.each([
    '?EIO=3&transport=polling',
    '?EIO=4&transport=nonsense',
    '?EIO=4&transport=polling&sid=__proto__',
    '',
    '?%',
  ])('polling as %j', async (query) => {
    for (const method of ['GET', 'POST']) {
      const { status } = await fetch(`${url}/socket.io/${query}`, {
        method,
        ...(method === 'POST' ? { body: 'x' } : {}),
      });
      expect(status).toBe(400);
    }
    await alive();
  });
});

describe('on drain', () => {
  it('clients are told where they were, and further ones refused', async () => {
    const socket = await open();
    await ask(socket, 'subscribe', { channel: `poll:${testId}` });
    await eventOf(socket, 'event');
    const told = eventOf(socket, 'reconnect');
    const reason = eventOf(socket, 'disconnect');
    await protocol.drain();
    expect(await told).toEqual({ after: expect.stringMatching(/^\S{54}$/) });
    expect(await reason).toBe('transport close');
    await expect(open()).rejects.toThrow();
    expect((await fetch(`${url}/socket.io/?EIO=4&transport=polling`)).status).toBe(403);
  });
});
