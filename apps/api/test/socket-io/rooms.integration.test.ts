import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { joinScene, observe, startScene } from '../live/scene.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { ask, connected, granted, type LiveSocket, socketIo, transports } from './socket-io-client.ts';

describe.each(transports)('the chat gateway by %s', (transport) => {
  let server: TestServer;
  const sockets: LiveSocket[] = [];
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
  });
  afterAll(() => server.stop());

  /** A connected socket with everything it was told, in order. */
  async function enter(token: string) {
    const socket = socketIo(server.url, { token }, { transports: [transport] });
    sockets.push(socket);
    const told: unknown[] = [];
    for (const name of ['room_joined', 'user_joined', 'message', 'exception'] as const) {
      socket.on(name, (what: unknown) => told.push([name, what]));
    }
    return { socket: await connected(socket), told };
  }

  test('join_room, user_joined, send_message, message', async () => {
    const scene = await startScene(server.url);
    const roomId = scene.session.id;
    const [ada, grace] = [await joinScene(scene, 'Ada'), await joinScene(scene, 'Grace')];
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const [one, two] = [await enter(ada.token), await enter(grace.token)];
    one.socket.emit('join_room', roomId);
    await expect.poll(() => one.told).toEqual([['room_joined', { roomId }]]);
    expect(await granted(ask(two.socket, 'join_room', roomId))).toEqual({ roomId });
    await expect.poll(() => one.told.at(-1)).toEqual(['user_joined', { userId: grace.id, roomId }]);
    expect(two.told).toEqual([['room_joined', { roomId }]]);

    two.socket.emit('send_message', { roomId, content: 'Hello' });
    const hello = [
      'message',
      { senderId: grace.id, content: 'Hello', roomId, timestamp: expect.any(String) },
    ];
    await expect.poll(() => one.told.at(-1)).toEqual(hello);
    await expect.poll(() => two.told.at(-1)).toEqual(hello);
    // Said by another protocol; and a question, which is no chat.
    await scene.host.post(`/sessions/${roomId}/messages`, { kind: 'question', content: 'Why?' });
    await scene.host.post(`/sessions/${roomId}/messages`, { kind: 'chat', content: 'Welcome' });
    const welcome = {
      senderId: scene.host.userId,
      content: 'Welcome',
      roomId,
      timestamp: expect.any(String),
    };
    await expect.poll(() => one.told.at(-1)).toEqual(['message', welcome]);
    expect(one.told).toHaveLength(4);

    // Joining again announces nobody anew, and leaving is heard no more.
    await granted(ask(two.socket, 'join_room', roomId));
    await granted(ask(one.socket, 'leave_room', roomId));
    await granted(ask(two.socket, 'send_message', { roomId, content: 'Alone?' }));
    await expect.poll(() => two.told.at(-1)).toMatchObject(['message', { content: 'Alone?' }]);
    expect(one.told).toHaveLength(4);
  });

  test('a screen enters without being announced, and may not speak', async () => {
    const scene = await startScene(server.url);
    const roomId = scene.session.id;
    const host = await enter(scene.host.token);
    await granted(ask(host.socket, 'join_room', roomId));
    const screen = await enter(await observe(scene));
    await granted(ask(screen.socket, 'join_room', { roomId }));
    expect(await ask(screen.socket, 'send_message', { roomId, content: 'a' })).toMatchObject({
      success: false,
    });
    expect(host.told).toEqual([['room_joined', { roomId }]]);
  });

  test('others’ rooms and absent ones are closed alike', async () => {
    const scene = await startScene(server.url);
    const other = await startScene(server.url);
    const { socket, told } = await enter(other.host.token);
    for (const roomId of [scene.session.id, randomUUID()]) {
      expect(await ask(socket, 'join_room', roomId)).toMatchObject({ error: { code: 'SESSION_NOT_FOUND' } });
      expect(await ask(socket, 'send_message', { roomId, content: 'a' })).toMatchObject({
        error: { code: 'SESSION_NOT_FOUND' },
      });
    }
    expect(await ask(socket, 'join_room', 'nonsense')).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await ask(socket, 'join_room')).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await ask(socket, 'send_message', { roomId: scene.session.id })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    socket.emit('join_room', scene.session.id);
    await expect.poll(() => told).toMatchObject([['exception', { code: 'SESSION_NOT_FOUND' }]]);
  });
});
