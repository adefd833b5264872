import { type FaultProxy, startFaultProxy } from '@pulse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { castVote, joinScene, type Scene, startScene } from '../live/scene.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import {
  ask,
  connected,
  follow,
  granted,
  type LiveSocket,
  socketIo,
  transports,
} from './socket-io-client.ts';

describe.each(transports)('Socket.IO by %s', (transport) => {
  let server: TestServer;
  let proxy: FaultProxy;
  const sockets: LiveSocket[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    proxy = await startFaultProxy({ target: { port: Number(new URL(server.url).port) } });
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
  });
  afterAll(async () => {
    await proxy.close();
    await server.stop();
  });

  const open = (auth: Parameters<typeof socketIo>[1], url = server.url) => {
    const socket = socketIo(url, auth, { transports: [transport] });
    sockets.push(socket);
    return socket;
  };
  async function closeAndOpen({ host, poll }: Scene): Promise<void> {
    await host.post(`/polls/${poll.id}/close`);
    await host.post(`/polls/${poll.id}/open`);
  }

  test('join, vote, watch, cut, resume: nothing is missed and nothing comes twice', async () => {
    const scene = await startScene(server.url);
    const { id: pollId, optionIds } = scene.poll;
    const visitor = await connected(open({}));
    const joined = await granted(visitor.emitWithAck('sessions.join', { code: scene.session.code }));

    const socket = open(
      (tell: (auth: object) => void) => tell({ token: joined.token, after: after() }),
      `http://127.0.0.1:${proxy.port}`,
    );
    const { ledger, after } = follow(socket);
    await connected(socket);
    expect(socket.io.engine.transport.name).toBe(transport);
    const vote = { pollId, optionIds: [optionIds[0] ?? ''] };
    expect(await granted(socket.emitWithAck('polls.vote', vote))).toMatchObject({ pollId, round: 1 });
    expect(await granted(socket.emitWithAck('polls.watch', { pollId }))).toEqual({
      channel: scene.channels.poll,
      after: expect.any(String),
    });
    // As applications do at each `connect`: what the handshake has resumed goes on, and does not begin anew.
    const watchSession = () => granted(socket.emitWithAck('subscribe', { channel: scene.channels.session }));
    socket.on('connect', () => void watchSession());
    await watchSession();
    await ledger.until(() => ledger.poll(pollId).newest?.data.total === 1, 'the first state');
    await ledger.until(() => ledger.of(scene.channels.session).length > 0, 'the snapshot');

    for (let cut = 1; cut <= 2; cut += 1) {
      proxy.cut();
      await castVote(scene, await joinScene(scene), cut);
      await closeAndOpen(scene);
      await ledger.until(() => ledger.poll(pollId).seals.length === cut, `seal ${cut}`);
      const openings = () =>
        ledger.session(scene.session.id).entries.filter(({ event }) => event === 'poll.opened');
      await ledger.until(() => openings().length === cut, `opening ${cut}`);
    }
    expect(ledger.problems).toEqual([]);
    expect(ledger.frames.filter(({ kind }) => kind === 'reset')).toEqual([]);
  });

  test('`after` with the subscription resumes it; unsubscribing ends it', async () => {
    const scene = await startScene(server.url);
    const channel = scene.channels.poll;
    const socket = await connected(open({ token: scene.host.token }));
    const { ledger, after } = follow(socket);
    await granted(socket.emitWithAck('subscribe', { channel }));
    await ledger.until(() => ledger.frames.length === 1, 'the first state');
    await granted(socket.emitWithAck('unsubscribe', { channel }));
    await closeAndOpen(scene);
    expect(ledger.frames).toHaveLength(1);
    await granted(socket.emitWithAck('subscribe', { channel, after: after() }));
    await ledger.until(() => ledger.frames.length === 3, 'what was missed');
    expect(ledger.frames.map(({ kind }) => kind)).toEqual(['state', 'seal', 'state']);
  });

  test('a channel that may not be watched any more is named; the others are resumed', async () => {
    const scene = await startScene(server.url);
    const other = await startScene(server.url);
    const mine = await connected(open({ token: scene.host.token }));
    const theirs = await connected(open({ token: other.host.token }));
    const [one, two] = [follow(mine), follow(theirs)];
    await granted(mine.emitWithAck('subscribe', { channel: scene.channels.poll }));
    await granted(theirs.emitWithAck('subscribe', { channel: other.channels.poll }));
    await one.ledger.until(() => one.after() !== '', 'a place');
    await two.ledger.until(() => two.after() !== '', 'a place');
    const socket = open({ token: scene.host.token, after: `${one.after()}~${two.after()}` });
    const lost = new Promise<unknown>((resolve) => socket.on('unsubscribed', resolve));
    const { ledger } = follow(socket);
    await connected(socket);
    expect(await lost).toMatchObject({ channel: other.channels.poll, error: { code: 'CHANNEL_NOT_FOUND' } });
    await closeAndOpen(scene);
    await ledger.until(() => ledger.poll(scene.poll.id).seals.length === 1, 'the seal');
  });

  test('every use case answers under its name', async () => {
    const scene = await startScene(server.url);
    const socket = await connected(open({ token: scene.host.token }));
    for (const { name } of server.composition.catalogue.entries) {
      const answer = await ask(socket, name, { noSuchField: true });
      expect([name, answer.success]).toEqual([name, false]);
      if (!answer.success) expect([name, answer.error.code]).not.toEqual([name, 'OPERATION_NOT_FOUND']);
    }
    expect(await ask(socket, 'no.such')).toMatchObject({
      success: false,
      error: { code: 'OPERATION_NOT_FOUND' },
    });
  });
});

describe('Socket.IO when the server stops', () => {
  test('says where the client was, and ends in a way that it comes back from', async () => {
    const server = await startTestServer();
    const scene = await startScene(server.url);
    const socket = socketIo(server.url, { token: scene.host.token }, { reconnection: false });
    const { ledger, after } = follow(socket);
    await connected(socket);
    await granted(socket.emitWithAck('subscribe', { channel: scene.channels.poll }));
    await ledger.until(() => ledger.frames.length === 1, 'the first state');
    const told = new Promise((resolve) => socket.on('reconnect', resolve));
    const reason = new Promise((resolve) => socket.on('disconnect', resolve));
    await server.stop();
    expect(await told).toEqual({ after: after() });
    expect(await reason).toBe('transport close');
  });
});
