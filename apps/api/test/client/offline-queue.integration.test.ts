import { createClient, createOfflineQueue, type Outcome, pollsResults, pollsVote } from '@pulse/client';
import { type FaultProxy, startFaultProxy } from '@pulse/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { joinScene, startScene } from '../live/scene.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

let server: TestServer;
let proxy: FaultProxy;
beforeAll(async () => {
  server = await startTestServer();
  proxy = await startFaultProxy({ target: { port: Number(new URL(server.url).port) } });
});
afterAll(async () => {
  await proxy?.close();
  await server?.stop();
});
afterEach(() => proxy.set({}));

/** Like a phone's storage: it outlives the page. */
function memoryStorage() {
  let stored: string | null = null;
  return {
    read: () => stored,
    write: (text: string) => {
      stored = text;
    },
  };
}

test('a vote whose answer is lost and a network that dies count once, through a reload', async () => {
  const scene = await startScene(server.url);
  const { token } = await joinScene(scene);
  const client = createClient({ url: `http://127.0.0.1:${proxy.port}`, token });
  const outcomes: Outcome<typeof pollsVote>[] = [];
  const storage = memoryStorage();
  const openQueue = () =>
    createOfflineQueue(client, {
      operations: [pollsVote],
      storage,
      onOutcome: (outcome) => outcomes.push(outcome),
    });

  const first = openQueue();
  const swallowed = proxy.cutInsteadOf({ request: '/votes', reply: 'HTTP/1.1 201' });
  const [a = '', b = ''] = scene.poll.optionIds;
  const lane = { replaces: `${scene.poll.id}:1` };
  first.add(pollsVote, { pollId: scene.poll.id, optionIds: [a] }, lane);
  await swallowed;
  proxy.set({ refuse: true });
  await expect.poll(() => first.waiting.get()).toBe(true);
  // The first may have arrived (it has), so it stays; of the two that follow only the last is sent.
  first.add(pollsVote, { pollId: scene.poll.id, optionIds: [a] }, lane);
  first.add(pollsVote, { pollId: scene.poll.id, optionIds: [b] }, lane);
  expect(first.pending.get().map(({ input }) => input.optionIds)).toEqual([[a], [b]]);
  first.stop();

  proxy.set({});
  const second = openQueue();
  await expect.poll(() => second.pending.get(), { timeout: 10_000 }).toEqual([]);
  expect(outcomes.map(({ input, refusal }) => [input.optionIds, refusal])).toEqual([
    [[a], undefined],
    [[b], undefined],
  ]);
  const results = await createClient({ url: server.url, token: scene.host.token }).call(pollsResults, {
    pollId: scene.poll.id,
  });
  expect([results.total, results.options.map(({ votes }) => votes)]).toEqual([1, [0, 1, 0]]);
  second.stop();
});

test('a refusal settles with its code, and those behind it go on', async () => {
  const scene = await startScene(server.url);
  const { token } = await joinScene(scene);
  const outcomes: (string | undefined)[] = [];
  const queue = createOfflineQueue(createClient({ url: server.url, token }), {
    operations: [pollsVote],
    storage: memoryStorage(),
    onOutcome: ({ refusal }) =>
      outcomes.push(refusal && 'code' in refusal ? String(refusal.code) : undefined),
  });
  queue.add(pollsVote, { pollId: scene.poll.id, optionIds: ['0190a1b2-0000-7000-8000-00000000000f'] });
  queue.add(pollsVote, { pollId: scene.poll.id, optionIds: scene.poll.optionIds.slice(0, 1) });
  await expect.poll(() => outcomes).toEqual(['OPTION_NOT_FOUND', undefined]);
  queue.stop();
});
