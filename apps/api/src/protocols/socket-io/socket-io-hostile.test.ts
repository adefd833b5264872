import { once } from 'node:events';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { useSocketIoServer } from './testing/socket-io-server.ts';

const test = useSocketIoServer();

describe('a foreign origin', () => {
  const foreign = { origin: 'https://elsewhere.example' };

  it('is refused with 403 on both transports', async () => {
    const polled = await fetch(`${test.url}/socket.io/?EIO=4&transport=polling`, { headers: foreign });
    expect(polled.status).toBe(403);
    const socket = new WebSocket(
      `${test.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
      foreign,
    );
    socket.on('error', () => {});
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(403);
    socket.terminate();
  });

  it('that is allowed may connect', async () => {
    await test.open('host', { extraHeaders: { origin: 'https://pulse.example' } });
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
    const { socket, closed } = await test.raw();
    socket.send(packet);
    if (typeof packet === 'string' && packet.startsWith('451-')) socket.send(Buffer.from('a'));
    expect(await closed).toEqual(expect.any(Number));
    await test.alive();
  });

  it.each([
    ['events named by numbers', '420[1]'],
    ['an acknowledgement that was not asked for', '43999[{}]'],
    ['an acknowledgement that is no array', '43"a"'],
    ['an error event', '42["error","a"]'],
    ['functions of objects', '420["things.echo",{"__proto__":{"text":"a"}}]'],
  ])('%s are harmless', async (_name, packet) => {
    const { socket } = await test.raw();
    socket.send(packet);
    await test.alive();
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
      const { socket } = await test.raw(null);
      socket.send(connect);
      await test.alive();
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
      const { status } = await fetch(`${test.url}/socket.io/${query}`, {
        method,
        ...(method === 'POST' ? { body: 'x' } : {}),
      });
      expect(status).toBe(400);
    }
    await test.alive();
  });
});

describe('whatever bytes come', () => {
  it('the process lives, and others are served', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.json().map((json) => `42${json}`),
      fc.jsonValue().map((value) => `421${JSON.stringify(['things.echo', value])}`),
      fc.tuple(fc.nat(9), fc.nat(9), fc.json()).map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('40', '41', '43', '44', '45', '46'), fc.string())
        .map((parts) => parts.join('')),
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(anything, { minLength: 1, maxLength: 5 }),
        async (joined, packets) => {
          const { socket } = await test.raw(joined ? undefined : null);
          for (const packet of packets) socket.send(packet);
          socket.close();
        },
      ),
      { numRuns: 300 },
    );
    await test.alive();
    await expect.poll(() => test.protocol.connections(), { timeout: 5_000 }).toBeLessThanOrEqual(1);
  });
});
