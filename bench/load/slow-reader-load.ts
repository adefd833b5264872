import { setTimeout as sleep } from 'node:timers/promises';
import { type Distribution, distributionOf } from '../measure/percentiles.ts';
import { processorSeconds } from '../measure/process-usage.ts';
import { type Receipt, stalenessOf } from '../measure/staleness.ts';
import { encodePost, type RawHttpConnection } from '../wire/raw-http.ts';
import { openRawWebSocket, type RawWebSocket } from '../wire/raw-websocket.ts';
import { PollWatchers, type Watcher } from './poll-watchers.ts';
import { choiceOf, inParallel, openConnections } from './vote-load.ts';
import { joinRequest, readToken, type VoteTarget, voteRequest } from './vote-target.ts';

export interface SlowReaderLoad {
  readonly target: Extract<VoteTarget, { readonly kind: 'pulse' }>;
  readonly hostToken: string;
  readonly watchers: number;
  readonly votesPerSecond: number;
  /** At the same pace before anything is measured. */
  readonly warmUpSeconds: number;
  readonly seconds: number;
  /** Connections beside the watchers, of poll and session, and whether they read. */
  readonly followers: number;
  readonly followersRead: boolean;
  /** Long messages to the session, which fill the buffers of who does not read; a second. */
  readonly messagesPerSecond: number;
  readonly serverPids: readonly number[];
}

export interface SlowReaderResult {
  /** Milliseconds from the time a vote was due until it was acknowledged. */
  readonly voteLatency: Distribution;
  /** Milliseconds from the acknowledgement of a vote until a watcher was shown a tally with it. */
  readonly staleness: Distribution;
  readonly votes: number;
  readonly refusals: Readonly<Record<string, number>>;
  /** Followers that the server closed, and watchers, who did read. */
  readonly followersClosed: number;
  readonly watchersClosed: number;
  readonly serverSeconds: number | undefined;
}

/** One in so many watchers notes what it is shown. */
const readEvery = 50;
const voteConnections = 64;
const tokensOfWatchers = 200;
/** Longest content that a message may have. */
const contentLength = 2_000;

/** Votes at a pace while many watch and some more follow everything, reading or not. */
export async function runSlowReaderLoad(load: SlowReaderLoad): Promise<SlowReaderResult> {
  const { target, watchers: count, votesPerSecond } = load;
  const warmUpVotes = Math.round(votesPerSecond * load.warmUpSeconds);
  const voters = warmUpVotes + Math.round(votesPerSecond * load.seconds);
  const tokens: string[] = [];
  await inParallel(
    target.port,
    voteConnections,
    Math.max(voters, tokensOfWatchers),
    async (connection, index) => {
      const { status, body } = await connection.request(joinRequest(target));
      if (status !== 201) throw new Error(`joining answered ${status}: ${body}`);
      tokens[index] = readToken(body);
    },
  );
  const watchers = new PollWatchers(target);
  await watchers.open(count, tokens.slice(0, tokensOfWatchers), readEvery);
  const followers = await openFollowers(load, tokens);
  const connections = await openConnections(target.port, voteConnections);
  const talkers = await openConnections(target.port, 8);
  watchers.forget();

  const refusals: Record<string, number> = {};
  const latencies: number[] = [];
  const receipts: Receipt[] = [];
  let votes = 0;
  const usageBefore = processorSeconds(load.serverPids);
  const talk = talkAtPace(load, talkers, refusals);
  await atPace(connections, votesPerSecond, voters, async (connection, index, dueAt) => {
    const choice = choiceOf(index, target.optionIds.length);
    const { status, body } = await connection.request(voteRequest(target, tokens[index] ?? '', choice));
    const at = performance.now();
    const [, version] = /"version":(\d+)/.exec(body) ?? [];
    if (status === 201) {
      votes += 1;
      if (index < warmUpVotes) return;
      latencies.push(at - dueAt);
      receipts.push({ version: Number(version), at });
    } else refusals[status] = (refusals[status] ?? 0) + 1;
  });
  await talk;
  const usageAfter = processorSeconds(load.serverPids);
  await watchers.reach(votes, 5_000);
  const result = {
    voteLatency: distributionOf(latencies),
    staleness: distributionOf(watchers.all.flatMap((watcher) => stalenessOf(framesOf(watcher), receipts))),
    votes,
    refusals,
    followersClosed: followers.filter(({ closed }) => closed()).length,
    watchersClosed: watchers.closed,
    serverSeconds:
      usageAfter === undefined || usageBefore === undefined ? undefined : usageAfter - usageBefore,
  };
  watchers.close();
  for (const { socket } of followers) socket.destroy();
  for (const connection of [...connections, ...talkers]) connection.close();
  return result;
}

function framesOf({ arrivals, versions }: Watcher): readonly Receipt[] {
  return versions.map((version, index) => ({ version, at: arrivals[index] ?? Number.NaN }));
}

interface Follower {
  readonly socket: RawWebSocket;
  closed(): boolean;
}

function openFollowers(load: SlowReaderLoad, tokens: readonly string[]): Promise<Follower[]> {
  const { target, followers, followersRead } = load;
  return Promise.all(
    Array.from({ length: followers }, async (_, index) => {
      const ready = Promise.withResolvers<void>();
      let closed = false;
      const wanted = Buffer.from('{"id":3,"type":"ok"');
      const socket = await openRawWebSocket({
        port: target.port,
        path: '/api/v1/ws',
        headBytes: 64,
        take(bytes, start, end) {
          if (bytes.subarray(start, end).indexOf(wanted) === 0) ready.resolve();
        },
        onClose() {
          closed = true;
        },
      });
      const token = tokens[tokens.length - 1 - (index % tokens.length)];
      socket.send(JSON.stringify({ id: 1, type: 'auth', token }));
      socket.send(JSON.stringify({ id: 2, type: 'subscribe', channel: `poll:${target.pollId}` }));
      socket.send(JSON.stringify({ id: 3, type: 'subscribe', channel: `session:${target.sessionId}` }));
      await ready.promise;
      if (!followersRead) socket.stopReading();
      return { socket, closed: () => closed };
    }),
  );
}

function talkAtPace(
  { target, hostToken, messagesPerSecond, warmUpSeconds, seconds }: SlowReaderLoad,
  connections: readonly RawHttpConnection[],
  refusals: Record<string, number>,
): Promise<void> {
  const request = encodePost(
    `/api/v1/sessions/${target.sessionId}/messages`,
    { kind: 'chat', content: 'x'.repeat(contentLength) },
    hostToken,
  );
  const count = Math.round(messagesPerSecond * (warmUpSeconds + seconds));
  return atPace(connections, messagesPerSecond, count, async (connection) => {
    const { status, body } = await connection.request(request);
    if (status === 201) return;
    const [, code = String(status)] = /"code":"(\w+)"/.exec(body) ?? [];
    refusals[code] = (refusals[code] ?? 0) + 1;
  });
}

/** Runs tasks at a pace, each on a connection that is free; one that has to wait is late, which its due time tells. */
async function atPace(
  connections: readonly RawHttpConnection[],
  perSecond: number,
  count: number,
  task: (connection: RawHttpConnection, index: number, dueAt: number) => Promise<void>,
): Promise<void> {
  const startedAt = performance.now();
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      while (next < count) {
        const index = next;
        next += 1;
        const dueAt = startedAt + (index * 1_000) / perSecond;
        const wait = dueAt - performance.now();
        if (wait > 0) await sleep(wait);
        await task(connection, index, dueAt);
      }
    }),
  );
}
