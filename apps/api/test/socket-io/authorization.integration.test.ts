import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { assembleCast, type Cast } from '../cast.ts';
import type { Answer } from '../rest-client.ts';
import { createPoll, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { callByName, refusalOf, trpcClient } from '../trpc/trpc-client.ts';
import { ask, connected, granted, type LiveSocket, socketIo, transports } from './socket-io-client.ts';

describe('authorization', () => {
  let server: TestServer;
  let host: TestHost;
  const sockets: LiveSocket[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
  });
  afterAll(() => server.stop());

  const open = (auth: Parameters<typeof socketIo>[1], options?: Parameters<typeof socketIo>[2]) => {
    const socket = socketIo(server.url, auth, options);
    sockets.push(socket);
    return socket;
  };

  test('is the same on Socket.IO, tRPC and REST, for everybody', async () => {
    const cast: Cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id);
    const tokens: Record<string, string | undefined> = {
      anonymous: undefined,
      participant: cast.participant.token,
      stranger: cast.stranger.token,
      otherHost: cast.otherHost.token,
      host: cast.host.token,
    };
    const pollId = poll.id;
    const sessionId = cast.session.id;
    const vote = { optionIds: [poll.optionIds[0] ?? ''] };
    type Call = readonly [
      string,
      'query' | 'command',
      object,
      (client: Cast['host']) => Promise<Answer<unknown>>,
    ];
    const calls: readonly Call[] = [
      ['polls.get', 'query', { pollId }, (client) => client.get(`/polls/${pollId}`)],
      ['polls.vote', 'command', { pollId, ...vote }, (client) => client.post(`/polls/${pollId}/votes`, vote)],
      ['sessions.get', 'query', { sessionId }, (client) => client.get(`/sessions/${sessionId}`)],
      ['sessions.pause', 'command', { sessionId }, (client) => client.post(`/sessions/${sessionId}/pause`)],
      ['sessions.resume', 'command', { sessionId }, (client) => client.post(`/sessions/${sessionId}/resume`)],
    ];
    for (const [role, token] of Object.entries(tokens)) {
      const socket = await connected(open(token === undefined ? {} : { token }));
      const trpc = trpcClient(server.url, token);
      for (const [name, kind, input, overRest] of calls) {
        const { code } = await overRest(cast[role as keyof Cast] as Cast['host']);
        if (code === undefined) continue; // the state has changed; what is compared are refusals
        const overSocket = await ask(socket, name, input);
        const overTrpc = await refusalOf(callByName(trpc, name, kind, input));
        expect([role, name, overSocket.success || overSocket.error.code, overTrpc.code]).toEqual([
          role,
          name,
          code,
          code,
        ]);
      }
    }
  });

  test.each(transports)('by %s: a token that is none is refused at the door', async (transport) => {
    const options = { transports: [transport] };
    for (const auth of [
      { token: 'nonsense' },
      { token: 1 },
      { token: {} },
      { token: host.token, after: 'forged' },
    ]) {
      const refused = await connected(open(auth, options)).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        data: { code: expect.stringMatching(/^[A-Z_]+$/), message: expect.any(String) },
      });
    }
    const inUrl = open({}, { ...options, query: { token: host.token } });
    expect(await connected(inUrl).catch((error: unknown) => error)).toMatchObject({
      data: { code: 'UNAUTHENTICATED' },
    });
  });

  test('`auth` gives a connection its first token, or a fresh one of the same person; no other', async () => {
    const socket = await connected(open({}));
    expect(await ask(socket, 'auth.me', {})).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    expect(await ask(socket, 'auth', { token: 'nonsense' })).toMatchObject({ success: false });
    expect(await granted(socket.emitWithAck('auth', { token: host.token }))).toMatchObject({
      expiresAt: expect.any(String),
    });
    expect(await ask(socket, 'auth.me', {})).toMatchObject({ success: true });
    expect(await granted(socket.emitWithAck('auth', { token: host.token }))).toBeDefined();
    const other = await registerHost(server.url);
    expect(await ask(socket, 'auth', { token: other.token })).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    });
  });

  test('somebody else’s channel and an absent one are told apart by nothing', async () => {
    const cast = await assembleCast(server.url);
    const socket = await connected(open({ token: cast.otherHost.token }));
    const answers = [];
    for (const channel of [
      `session:${cast.session.id}`,
      `session:${randomUUID()}`,
      'session:1',
      'nonsense',
    ]) {
      const answer = await ask(socket, 'subscribe', { channel });
      answers.push(answer.success || { code: answer.error.code, message: answer.error.message });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
    expect(await ask(socket, 'sessions.watch', { sessionId: cast.session.id })).toMatchObject({
      error: { code: 'SESSION_NOT_FOUND' },
    });
  });

  test('an idempotency key takes effect once, as options or not at all', async () => {
    const socket = await connected(open({ token: host.token }));
    const key = { idempotencyKey: randomUUID() };
    const first = await granted(socket.emitWithAck('sessions.create', { title: 'Once' }, key));
    expect(await granted(socket.emitWithAck('sessions.create', { title: 'Once' }, key))).toEqual(first);
    expect(await ask(socket, 'sessions.create', { title: 'Other' }, key)).toMatchObject({
      error: { code: 'IDEMPOTENCY_MISMATCH' },
    });
    for (const options of ['key', 1, { idempotencyKey: 1 }, { idempotencyKey: 'a b' }]) {
      expect(await ask(socket, 'sessions.create', { title: 'No' }, options)).toMatchObject({
        error: { code: 'INVALID_INPUT' },
      });
    }
  });
});
