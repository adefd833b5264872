import { connectWebSocket, openEventStream } from '@pulse/testing';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { restClient } from '../rest-client.ts';
import { createPoll, createSession, type TestPoll } from '../scenario.ts';
import { connected, ask as emit, socketIo } from '../socket-io/socket-io-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { trpcClient } from '../trpc/trpc-client.ts';
import { mailsTo, password, registerAccount, signIn, type TestAccount, tokenIn } from './account.ts';

/** The promise of faults.md. */
const withinFiveSeconds = { timeout: 5_000 };

let server: TestServer;
let account: TestAccount;
/** Whose sign-in ends. */
let device: TestAccount;
let poll: TestPoll;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  account = await registerAccount(server.url);
  device = await signIn(server.url, account.email);
  poll = await createPoll(account, (await createSession(account)).id);
});

async function endDevice(): Promise<void> {
  const { data } = await account.get('/auth/sign-ins');
  const { id } = data.find((each: { current: boolean }) => !each.current);
  expect((await account.delete(`/auth/sign-ins/${id}`)).status).toBe(204);
}

const channel = () => `poll:${poll.id}`;

describe('what a device has open when its sign-in ends, and only that, closes within 5 s', () => {
  it('WebSocket', async () => {
    const [theirs, ours] = await Promise.all(
      [device, account].map(({ token }) => connectWebSocket({ url: server.url, token })),
    );
    await theirs?.subscribe(channel());
    await ours?.subscribe(channel());
    await endDevice();
    let closed: { code: number } | undefined;
    theirs?.closed.then((how) => {
      closed = how;
    });
    await expect.poll(() => closed?.code, withinFiveSeconds).toBe(4401);
    expect((await ours?.ask({ type: 'call', op: 'auth.me', input: {} }))?.id).toBe(account.userId);
    await ours?.close();
    await expect(connectWebSocket({ url: server.url, token: device.token })).rejects.toThrow();
  });

  it('SSE, also one that a ticket opened', async () => {
    const { ticket } = (await device.post('/stream-tickets', { channels: [channel()] })).data;
    const unused = (await device.post('/stream-tickets', { channels: [channel()] })).data.ticket;
    const streams = await Promise.all([
      openEventStream({ url: server.url, token: device.token, channels: [channel()] }),
      openEventStream({ url: server.url, ticket }),
    ]);
    const kept = await openEventStream({ url: server.url, token: account.token, channels: [channel()] });
    const ended = new Set<number>();
    streams.forEach((stream, index) => void stream.ended.then(() => ended.add(index)));
    await endDevice();
    await expect.poll(() => ended.size, withinFiveSeconds).toBe(2);
    await expect(openEventStream({ url: server.url, ticket: unused })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const resumed = openEventStream({ url: server.url, ticket, lastEventId: streams[1]?.lastEventId ?? '' });
    await expect(resumed).rejects.toThrow();
    await account.post(`/polls/${poll.id}/close`);
    await expect.poll(() => kept.ledger.of(channel()).at(-1)?.kind, withinFiveSeconds).toBe('seal');
    await kept.close();
  });

  it('GraphQL over WebSocket, subscriptions and calls', async () => {
    const codes: number[] = [];
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { token: device.token },
      retryAttempts: 0,
      on: { closed: (event) => codes.push((event as { code: number }).code) },
    });
    const frames: unknown[] = [];
    client.subscribe(
      { query: `subscription { pollsWatch(input: { pollId: "${poll.id}" }) { pos } }` },
      { next: (frame) => void frames.push(frame), error: () => {}, complete: () => {} },
    );
    await expect.poll(() => frames.length).toBeGreaterThan(0);
    await endDevice();
    await expect.poll(() => codes, withinFiveSeconds).toEqual([4401]);
    await client.dispose();
  });

  it('an idle GraphQL socket, at its next call', async () => {
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { token: device.token },
      lazy: false,
      retryAttempts: 0,
      onNonLazyError() {},
    });
    const ask = async () => {
      for await (const answer of client.iterate({ query: '{ authMe { id } }' })) return answer;
      return undefined;
    };
    expect((await ask())?.data).toEqual({ authMe: { id: account.userId } });
    await endDevice();
    expect((await ask())?.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    await client.dispose();
  });

  it('GraphQL event streams', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${device.token}`,
      },
      body: JSON.stringify({ query: `subscription { pollsWatch(input: { pollId: "${poll.id}" }) { pos } }` }),
    });
    let text: string | undefined;
    response.text().then((read) => {
      text = read;
    });
    await endDevice();
    await expect.poll(() => text, withinFiveSeconds).toContain('UNAUTHENTICATED');
  });

  it('Socket.IO', async () => {
    const socket = await connected(socketIo(server.url, { token: device.token }, { reconnection: false }));
    await emit(socket, 'subscribe', { channel: channel() });
    await endDevice();
    await expect.poll(() => socket.connected, withinFiveSeconds).toBe(false);
    await expect(
      connected(socketIo(server.url, { token: device.token }, { reconnection: false })),
    ).rejects.toMatchObject({ data: { code: 'UNAUTHENTICATED' } });
  });

  it('tRPC', async () => {
    const frames: unknown[] = [];
    const errors: unknown[] = [];
    const subscription = trpcClient(server.url, device.token).polls.watch.subscribe(
      { pollId: poll.id },
      {
        onData: (frame: unknown) => void frames.push(frame),
        onError: (error: unknown) => void errors.push(error),
      },
    );
    await expect.poll(() => frames.length).toBeGreaterThan(0);
    await endDevice();
    await expect.poll(() => errors.length, withinFiveSeconds).toBeGreaterThan(0);
    subscription.unsubscribe();
  });
});

describe('access tokens are refused within 5 s after', () => {
  const refused = async (ended: TestAccount) => (await ended.get('/auth/me')).code;

  it.each([
    ['a logout', async () => void (await device.post('/auth/logout', { refreshToken: device.refreshToken }))],
    ['signing out everywhere', async () => void (await account.delete('/auth/sign-ins'))],
    [
      'a change of password',
      async () =>
        void (await account.post('/auth/change-password', {
          currentPassword: password,
          newPassword: 'a better one',
        })),
    ],
    [
      'a reset of the password',
      async () => {
        await account.post('/auth/forgot-password', { email: account.email });
        const token = tokenIn((await mailsTo(server, account.email, 2)).at(-1));
        await restClient(server.url).post('/auth/reset-password', { token, password: 'a better one' });
      },
    ],
  ])('%s', async (_what, end) => {
    expect(await refused(device)).toBeUndefined();
    await end();
    await expect.poll(() => refused(device), withinFiveSeconds).toBe('UNAUTHENTICATED');
  });

  it('a stolen refresh token comes back', async () => {
    await restClient(server.url).post('/auth/refresh', { refreshToken: device.refreshToken });
    const client = new pg.Client({ connectionString: server.connectionString });
    await client.connect();
    await client.query(`UPDATE refresh_tokens SET rotated_at = rotated_at - interval '1 minute'`);
    await client.end();
    const reused = await restClient(server.url).post('/auth/refresh', { refreshToken: device.refreshToken });
    expect([reused.status, reused.code]).toEqual([401, 'REFRESH_REUSED']);
    await expect.poll(() => refused(device), withinFiveSeconds).toBe('UNAUTHENTICATED');
  });

  it('the sign-in ended on another node, or before this one started', async () => {
    await using other = await startTestServer({ connectionString: server.connectionString });
    const there = restClient(other.url, device.token);
    expect((await there.get('/auth/me')).status).toBe(200);
    const socket = await connectWebSocket({ url: other.url, token: device.token });
    let closed: { code: number } | undefined;
    socket.closed.then((how) => {
      closed = how;
    });
    await endDevice();
    await expect
      .poll(async () => (await there.get('/auth/me')).code, withinFiveSeconds)
      .toBe('UNAUTHENTICATED');
    await expect.poll(() => closed?.code, withinFiveSeconds).toBe(4401);
    await using third = await startTestServer({ connectionString: server.connectionString });
    expect((await restClient(third.url, device.token).get('/auth/me')).status).toBe(401);
    expect((await restClient(third.url, account.token).get('/auth/me')).status).toBe(200);
  });
});
