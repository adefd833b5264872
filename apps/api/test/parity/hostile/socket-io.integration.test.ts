import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { registerHost, type TestHost } from '../../scenario.ts';
import { ask, connected, granted, socketIo } from '../../socket-io/socket-io-client.ts';
import { startTestServer, type TestServer } from '../../start-server.ts';

/** Further members of the classes that src/protocols/socket-io/socket-io-hostile.test.ts has examples of. */
describe('hostile Socket.IO clients, further ones', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  const path = '/socket.io/?EIO=4&transport=';

  async function alive(): Promise<void> {
    const socket = await connected(socketIo(server.url, { token: host.token }));
    expect(await granted(socket.emitWithAck('auth.me', {}))).toMatchObject({ id: host.userId });
    socket.disconnect();
  }

  /** A socket that has shaken hands as the host, below the client's care. */
  async function raw(): Promise<{ socket: WebSocket; closed: Promise<unknown>; said: string[] }> {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}websocket`);
    const said: string[] = [];
    const closed = once(socket, 'close');
    socket.on('message', (data) => said.push(String(data)));
    await once(socket, 'open');
    socket.send(`40${JSON.stringify({ token: host.token })}`);
    await expect.poll(() => said.some((packet) => packet.startsWith('40'))).toBe(true);
    return { socket, closed, said };
  }

  const origins = () => {
    const { host: here, port } = new URL(server.url);
    return [
      'null',
      'file://',
      `https://${here}.evil.example`,
      `http://evil.example#${here}`,
      `http://127.0.0.1:${Number(port) + 1}`,
      `http://${here}@evil.example`,
      'http://[::1]',
      'chrome-extension://abc',
      ''.padEnd(2_000, 'x'),
    ];
  };

  test('foreign origins in every spelling are refused with 403, on both transports', async () => {
    for (const origin of origins()) {
      const polled = await fetch(`${server.url}${path}polling`, { headers: { origin } });
      expect([origin, polled.status]).toEqual([origin, 403]);
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}websocket`, { origin });
      socket.on('error', () => {});
      const [, response] = await once(socket, 'unexpected-response');
      expect([origin, response.statusCode]).toEqual([origin, 403]);
      socket.terminate();
    }
    await alive();
  });

  test.each([
    ['a list of lists without end', `420${'['.repeat(5_000)}`],
    ['a number too large for an acknowledgement', '4299999999999999999999999["auth.me"'],
    ['a namespace of prototypes', '42/__proto__,["auth.me"]'],
    ['more attachments than are allowed', '4599999-["auth.me",{"_placeholder":true,"num":0}]'],
    ['attachments of a negative number', '45-1-["a"]'],
    ['disconnecting', '42["disconnecting"]'],
    ['removeListener', '42["removeListener","a"]'],
  ])('%s: the connection ends, the process lives', async (_name, packet) => {
    const { socket, closed } = await raw();
    socket.send(packet);
    await closed;
    await alive();
  });

  test.each([
    ['an acknowledgement whose attachments never come', '461-1[{"_placeholder":true,"num":5}]'],
    ['an upgrade that nobody offered', '5'],
    ['an opening packet from the client', '0{"sid":"a"}'],
    ['a pong of its own accord', '3'],
  ])('%s: the process lives', async (_name, packet) => {
    const { socket } = await raw();
    socket.send(packet);
    await alive();
    socket.terminate();
  });

  test('names of prototypes, and inputs of every type, are answered with codes', async () => {
    const socket = await connected(socketIo(server.url, { token: host.token }));
    for (const name of [
      'hasOwnProperty',
      'toString',
      'valueOf',
      'auth.',
      '.me',
      'auth.me.x',
      'polls.constructor',
    ]) {
      expect([name, await ask(socket, name, {})]).toMatchObject([
        name,
        { success: false, error: { code: 'OPERATION_NOT_FOUND' } },
      ]);
    }
    for (const input of [
      1,
      'text',
      [],
      [[]],
      true,
      { __proto__: 1, a: 1 },
      JSON.parse('{"__proto__":{"title":"a"}}'),
      JSON.parse('{"constructor":{}}'),
    ]) {
      expect(await ask(socket, 'sessions.create', input)).toMatchObject({
        success: false,
        error: { code: expect.stringMatching(/^(INVALID_INPUT|UNKNOWN_FIELD)$/) },
      });
    }
    socket.disconnect();
  });

  test.each(['polls.watch', 'subscribe', 'unsubscribe', 'join_room', 'send_message', 'auth'])(
    '%s with nonsense is acknowledged with a code, never INTERNAL_ERROR',
    async (name) => {
      const socket = await connected(socketIo(server.url, { token: host.token }));
      for (const input of [
        undefined,
        null,
        0,
        '',
        'x',
        [],
        {},
        { after: {} },
        { channel: [] },
        { pollId: {} },
        { roomId: null, content: 5 },
        { token: [] },
      ]) {
        const answer = await ask(socket, name, input);
        expect([name, input, answer]).toMatchObject([name, input, { success: false }]);
        if (!answer.success)
          expect([name, input, answer.error.code]).not.toEqual([name, input, 'INTERNAL_ERROR']);
      }
      socket.disconnect();
      await alive();
    },
  );
});
