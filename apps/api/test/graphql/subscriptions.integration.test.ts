import { createClient as createSseClient } from 'graphql-sse';
import { type Client, createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { castVote, joinScene, startScene } from '../live/scene.ts';
import { registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

interface Frame {
  readonly pos: string;
  readonly kind: string;
  readonly event: string;
  readonly after: string;
  readonly data: { readonly total: number; readonly sealed: boolean };
}

interface Result {
  readonly data?: { readonly pollsWatch?: Frame; readonly sessionsWatch?: Frame } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** What a client has received of one subscription, and how to leave it. */
interface Watching {
  readonly results: Result[];
  readonly frames: () => readonly Frame[];
  readonly failed: Promise<unknown>;
  readonly completed: Promise<void>;
  cut(): Promise<void>;
}

type Subscribable = Pick<Client, 'subscribe'> & { dispose(): unknown };

const watchPoll = `subscription ($pollId: ID!, $after: String) {
  pollsWatch(input: { pollId: $pollId }, after: $after) { pos kind event after data { total sealed } } }`;
const watchSession = `subscription ($sessionId: ID!, $after: String) {
  sessionsWatch(input: { sessionId: $sessionId }, after: $after) { pos kind event after } }`;

let server: TestServer;
const clients: Subscribable[] = [];
beforeAll(async () => {
  server = await startTestServer();
  await registerHost(server.url); // the first account is the administrator, who sees everything
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(() => server.stop());

function overWebSocket(token: string): Subscribable {
  return createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
}

function overEventStream(token: string): Subscribable {
  return createSseClient({
    url: `${server.url}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  }) as unknown as Subscribable;
}

function watch(client: Subscribable, query: string, variables: Record<string, unknown>): Watching {
  clients.push(client);
  const results: Result[] = [];
  let failed: (error: unknown) => void = () => {};
  let completed: () => void = () => {};
  const watching = {
    results,
    frames: () => results.flatMap(({ data }) => data?.pollsWatch ?? data?.sessionsWatch ?? []),
    failed: new Promise<unknown>((resolve) => {
      failed = resolve;
    }),
    completed: new Promise<void>((resolve) => {
      completed = resolve;
    }),
    cut: async () => void (await client.dispose()),
  };
  client.subscribe<Result>(
    { query, variables },
    { next: (result) => void results.push(result as Result), error: failed, complete: completed },
  );
  return watching;
}

const ways: readonly (readonly [string, (token: string) => Subscribable])[] = [
  ['graphql-transport-ws', overWebSocket],
  ['event stream', overEventStream],
];

describe.each(ways)('over %s', (_name, connect) => {
  it('joins, votes, watches, is cut and resumes with exactly what was missed', async () => {
    const scene = await startScene(server.url);
    const pollId = scene.poll.id;
    const first = watch(connect(scene.host.token), watchPoll, { pollId });
    await expect.poll(() => first.frames().length).toBe(1);
    expect(first.frames()[0]).toMatchObject({ kind: 'state', event: 'poll.results', data: { total: 0 } });
    await castVote(scene, await joinScene(scene));
    await expect.poll(() => first.frames().at(-1)?.data.total).toBe(1);
    const after = first.frames().at(-1)?.after;
    await first.cut();
    await expect.poll(() => server.composition.hub.subscribers(`poll:${pollId}`)).toBe(0);

    await castVote(scene, await joinScene(scene));
    await scene.host.post(`/polls/${pollId}/close`);
    await scene.host.post(`/polls/${pollId}/open`);
    const second = watch(connect(scene.host.token), watchPoll, { pollId, after });
    await expect
      .poll(() => second.frames().map(({ kind, data }) => [kind, data.total]))
      .toEqual([
        ['seal', 2],
        ['state', 2],
      ]);
    await castVote(scene, await joinScene(scene));
    await expect.poll(() => second.frames().at(-1)?.data.total).toBe(3);
  });

  it('follows a session’s log without a gap', async () => {
    const scene = await startScene(server.url);
    const sessionId = scene.session.id;
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const first = watch(connect(scene.host.token), watchSession, { sessionId });
    await expect.poll(() => first.frames().length).toBeGreaterThan(0);
    await joinScene(scene);
    const log = (watching: Watching) => watching.frames().filter(({ kind }) => kind === 'log');
    await expect.poll(() => log(first).map(({ event }) => event)).toEqual(['participant.joined']);
    const after = log(first).at(-1)?.after;
    await first.cut();
    await joinScene(scene);
    await scene.host.post(`/polls/${scene.poll.id}/close`);
    const second = watch(connect(scene.host.token), watchSession, { sessionId, after });
    await expect
      .poll(() => log(second).map(({ event }) => event))
      .toEqual(['participant.joined', 'poll.closed']);
  });

  it('refuses what is someone else’s, a forged place and nobody', async () => {
    const scene = await startScene(server.url);
    const stranger = await registerHost(server.url);
    const variables = { pollId: scene.poll.id };
    const codeOf = async (token: string, more: Record<string, unknown> = {}) => {
      const watching = watch(connect(token), watchPoll, { ...variables, ...more });
      const outcome = await Promise.race([watching.failed, watching.completed]);
      const faults = (watching.results[0]?.errors ?? outcome) as Result['errors'];
      return faults?.[0]?.extensions?.code;
    };
    expect(await codeOf(stranger.token)).toBe('POLL_NOT_FOUND');
    expect(await codeOf(scene.host.token, { after: 'forged' })).toBe('INVALID_RESUME_TOKEN');
    expect(await codeOf(scene.host.token, { pollId: 'none' })).toBe('INVALID_INPUT');
    expect(server.composition.hub.statistics().watchers).toBe(0);
  });

  it('leaves nothing behind when its reader leaves', async () => {
    const scene = await startScene(server.url);
    const watching = watch(connect(scene.host.token), watchPoll, { pollId: scene.poll.id });
    await expect.poll(() => watching.frames().length).toBe(1);
    await watching.cut();
    await expect
      .poll(() => server.composition.hub.statistics())
      .toEqual({
        connections: 0,
        channels: 0,
        watchers: 0,
        congested: 0,
      });
  });
});

it('resumes on another protocol: a place seen over WebSocket, over an event stream', async () => {
  const scene = await startScene(server.url);
  const pollId = scene.poll.id;
  const socket = watch(overWebSocket(scene.host.token), watchPoll, { pollId });
  await expect.poll(() => socket.frames().length).toBe(1);
  await scene.host.post(`/polls/${pollId}/close`);
  const after = socket.frames()[0]?.after;
  const stream = watch(overEventStream(scene.host.token), watchPoll, { pollId, after });
  await expect.poll(() => stream.frames().map(({ kind }) => kind)).toEqual(['seal']);
});

it('answers queries and mutations over a socket too, once per key', async () => {
  const scene = await startScene(server.url);
  const client = overWebSocket(scene.host.token) as Client;
  clients.push(client);
  const answer = (query: string, extensions?: Record<string, unknown>) =>
    new Promise<Result>((resolve, reject) =>
      client.subscribe<Result>(
        { query, ...(extensions ? { extensions } : {}) },
        { next: (result) => resolve(result as Result), error: reject, complete() {} },
      ),
    );
  const create = 'mutation { sessionsCreate(input: { title: "Socket" }) { id } }';
  const once = { idempotencyKey: 'the-key-of-one-attempt' };
  const [first, second] = [await answer(create, once), await answer(create, once)];
  expect(first.data).toEqual(second.data);
  expect((await answer('{ authMe { id } }')).data).toEqual({ authMe: { id: scene.host.userId } });
});
