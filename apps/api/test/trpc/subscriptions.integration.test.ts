import { type EventFrame, type FaultProxy, FrameLedger, startFaultProxy } from '@pulse/testing';
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import { EventSource } from 'eventsource';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppRouter } from '../../src/client-types.ts';
import { castVote, joinScene, type Scene, startScene } from '../live/scene.ts';
import { registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { asRefusal, type Refusal, type TrpcClient, trpcClient } from './trpc-client.ts';

interface Watching {
  readonly ledger: FrameLedger;
  /** Of every frame, as `tracked` gave it. */
  readonly ids: readonly string[];
  readonly refused: Promise<Refusal>;
  stop(): void;
}

interface Handlers {
  onData(tracked: { readonly id: string; readonly data: object }): void;
  onError(error: unknown): void;
}

function watching(
  subscribe: (handlers: Handlers) => { unsubscribe(): void },
  ledger = new FrameLedger(),
): Watching {
  const ids: string[] = [];
  const refused = Promise.withResolvers<Refusal>();
  const subscription = subscribe({
    onData({ id, data }) {
      ids.push(id);
      ledger.record(data as EventFrame);
    },
    onError: (error) => refused.resolve(asRefusal(error)),
  });
  return { ledger, ids, refused: refused.promise, stop: () => subscription.unsubscribe() };
}

const watchPoll = (client: Pick<TrpcClient, 'polls'>, pollId: string, lastEventId?: string) =>
  watching((handlers) =>
    client.polls.watch.subscribe({ pollId, ...(lastEventId === undefined ? {} : { lastEventId }) }, handlers),
  );

describe('tRPC subscriptions', () => {
  let server: TestServer;
  let proxy: FaultProxy;
  beforeAll(async () => {
    server = await startTestServer();
    proxy = await startFaultProxy({ target: { port: Number(new URL(server.url).port) } });
  });
  afterAll(async () => {
    await proxy.close();
    await server.stop();
  });

  async function closeAndOpen({ host, poll }: Scene): Promise<void> {
    await host.post(`/polls/${poll.id}/close`);
    await host.post(`/polls/${poll.id}/open`);
  }

  test('join, vote, watch, cut, resume: nothing is missed and nothing comes twice', async () => {
    const scene = await startScene(server.url);
    const { id: pollId, optionIds } = scene.poll;
    const through = `http://127.0.0.1:${proxy.port}`;
    const joined = await trpcClient(through).sessions.join.mutate({ code: scene.session.code });
    const client = trpcClient(through, joined.token);
    await client.polls.vote.mutate({ pollId, optionIds: [optionIds[0] ?? ''] });
    const poll = watchPoll(client, pollId);
    const session = watching((handlers) =>
      client.sessions.watch.subscribe({ sessionId: scene.session.id }, handlers),
    );
    await poll.ledger.until(() => poll.ledger.poll(pollId).newest?.data.total === 1, 'the first state');
    await session.ledger.until(() => session.ledger.frames.length > 0, 'the snapshot');
    expect(poll.ids.at(-1)).toBe(poll.ledger.frames.at(-1)?.after);

    for (let cut = 1; cut <= 2; cut += 1) {
      proxy.cut();
      await castVote(scene, await joinScene(scene), cut);
      await closeAndOpen(scene);
      await poll.ledger.until(() => poll.ledger.poll(pollId).seals.length === cut, `seal ${cut}`);
      const openings = () =>
        session.ledger.session(scene.session.id).entries.filter(({ event }) => event === 'poll.opened');
      await session.ledger.until(() => openings().length === cut, `opening ${cut}`);
    }
    expect([...poll.ledger.problems, ...session.ledger.problems]).toEqual([]);
    expect(poll.ledger.frames.filter(({ kind }) => kind === 'reset')).toEqual([]);
    poll.stop();
    session.stop();
    await expect.poll(() => server.composition.hub.statistics().watchers).toBe(0);
  });

  test('lastEventId in the input resumes a new subscription, whatever protocol the token is from', async () => {
    const scene = await startScene(server.url);
    const client = trpcClient(server.url, scene.host.token);
    const first = watchPoll(client, scene.poll.id);
    await first.ledger.until(() => first.ids.length === 1, 'the first state');
    first.stop();
    await closeAndOpen(scene);
    const second = watchPoll(client, scene.poll.id, first.ids[0]);
    await second.ledger.until(() => second.ids.length === 2, 'what was missed');
    expect(second.ledger.frames.map(({ kind }) => kind)).toEqual(['seal', 'state']);
    second.stop();
  });

  test('a stream ticket opens one subscription to one of its channels, and reopens it', async () => {
    const scene = await startScene(server.url);
    const { ticket } = await trpcClient(server.url, scene.host.token).streams.ticket.mutate({
      channels: [scene.channels.poll],
    });
    const client = createTRPCClient<AppRouter>({
      links: [
        httpSubscriptionLink({
          url: `http://127.0.0.1:${proxy.port}/trpc`,
          EventSource,
          connectionParams: { ticket },
        }),
      ],
    });
    const poll = watchPoll(client, scene.poll.id);
    await poll.ledger.until(() => poll.ids.length === 1, 'the first state');
    proxy.cut();
    await closeAndOpen(scene);
    await poll.ledger.until(() => poll.ledger.poll(scene.poll.id).seals.length === 1, 'the seal');
    expect(await watchPoll(client, scene.poll.id).refused).toMatchObject({ code: 'INVALID_STREAM_TICKET' });
    poll.stop();
    const other = await trpcClient(server.url, scene.host.token).streams.ticket.mutate({
      channels: [scene.channels.session],
    });
    const url = new URL(`${server.url}/trpc/polls.watch`);
    url.searchParams.set('input', JSON.stringify({ pollId: scene.poll.id }));
    url.searchParams.set('connectionParams', JSON.stringify({ ticket: other.ticket }));
    expect(await (await fetch(url)).text()).toContain('UNAUTHENTICATED');
  });

  test('refusals are the use case’s own, with its codes', async () => {
    const scene = await startScene(server.url);
    const pollId = scene.poll.id;
    const other = await registerHost(server.url);
    expect(await watchPoll(trpcClient(server.url, other.token), pollId).refused).toMatchObject({
      code: 'POLL_NOT_FOUND',
      trpcCode: 'NOT_FOUND',
      httpStatus: 404,
    });
    expect(await watchPoll(trpcClient(server.url), pollId).refused).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const client = trpcClient(server.url, scene.host.token);
    expect(await watchPoll(client, 'nonsense').refused).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await watchPoll(client, pollId, 'forged').refused).toMatchObject({ code: 'INVALID_RESUME_TOKEN' });
  });
});

describe('a tRPC subscription whose server stops', () => {
  test('ends so that EventSource comes back with its place', async () => {
    const server = await startTestServer();
    const scene = await startScene(server.url);
    const input = encodeURIComponent(JSON.stringify({ pollId: scene.poll.id }));
    const response = await fetch(`${server.url}/trpc/polls.watch?input=${input}`, {
      headers: { authorization: `Bearer ${scene.host.token}` },
    });
    const text = response.text();
    await expect.poll(() => server.composition.hub.statistics().watchers).toBe(1);
    await castVote(scene, await joinScene(scene));
    await server.stop();
    const blocks = (await text).split('\n\n').filter((block) => block !== '');
    expect(blocks.some((block) => block.startsWith('event: connected'))).toBe(true);
    expect(blocks.at(-1)).toMatch(/^retry: \d+\nevent: reconnect\nid: \S{54}\n/);
    expect(blocks.join('\n')).not.toContain('event: return');
  });
});
