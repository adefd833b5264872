import { type Distribution, distributionOf } from '../measure/percentiles.ts';
import { processorSeconds } from '../measure/process-usage.ts';
import { RawHttpConnection } from '../wire/raw-http.ts';
import { busiestSecond, PollWatchers, votesIn } from './poll-watchers.ts';
import { joinRequest, readToken, type VoteTarget, voteRequest } from './vote-target.ts';

export interface VoteStormResult {
  readonly seconds: number;
  readonly votes: number;
  /** By status, when not 201. */
  readonly refusals: Readonly<Record<string, number>>;
  /** From request to answer, milliseconds. */
  readonly latency: Distribution;
  /** From the last acknowledgement until the last watcher was shown the right tally; undefined when never. */
  readonly staleMilliseconds: number | undefined;
  /** Watchers whose last frame does not have the acknowledged votes, option by option. */
  readonly wrongWatchers: number;
  /** The most frames that any watcher was sent within a second. */
  readonly messagesPerSecond: number;
  /** What was acknowledged, by option. */
  readonly acknowledged: readonly number[];
  readonly serverSeconds: number | undefined;
}

/** How long the right tally is waited for. */
const patienceMilliseconds = 20_000;

/** Voters and watchers of one poll. */
export class VoteLoad {
  readonly #target: VoteTarget;
  readonly #watchers: PollWatchers;
  #tokens: readonly string[] = [];

  constructor(target: VoteTarget) {
    this.#target = target;
    this.#watchers = new PollWatchers(target);
  }

  /** Lets people join; answers how long it took, in seconds. */
  async join(voters: number, connections: number): Promise<number> {
    const startedAt = performance.now();
    const request = joinRequest(this.#target);
    const tokens: string[] = [];
    await inParallel(this.#target.port, connections, voters, async (connection, index) => {
      const { status, body } = await connection.request(request);
      if (status !== 201) throw new Error(`joining answered ${status}: ${body}`);
      tokens[index] = readToken(body);
    });
    this.#tokens = tokens;
    return (performance.now() - startedAt) / 1_000;
  }

  /** Watchers use the voters' tokens, as the same people do. */
  watch(count: number): Promise<void> {
    return this.#watchers.open(count, this.#tokens);
  }

  /** Everybody votes once, over so many connections, each sending its next vote when the last was answered. */
  async storm(connections: number, serverPids: readonly number[]): Promise<VoteStormResult> {
    const { optionIds, port } = this.#target;
    const tokens = this.#tokens;
    const requests = tokens.map((token, index) =>
      voteRequest(this.#target, token, choiceOf(index, optionIds.length)),
    );
    const latencies = new Float64Array(tokens.length);
    const acknowledged = optionIds.map(() => 0);
    const refusals: Record<string, number> = {};
    const opened = await openConnections(port, connections);
    this.#watchers.forget();
    const usageBefore = processorSeconds(serverPids);
    const startedAt = performance.now();
    let lastAcknowledgement = startedAt;
    await shareOut(opened, tokens.length, async (connection, index) => {
      const sentAt = performance.now();
      const { status } = await connection.request(requests[index] as Buffer);
      lastAcknowledgement = performance.now();
      latencies[index] = lastAcknowledgement - sentAt;
      if (status === 201) {
        const choice = choiceOf(index, optionIds.length);
        acknowledged[choice] = (acknowledged[choice] ?? 0) + 1;
      } else refusals[status] = (refusals[status] ?? 0) + 1;
    });
    const usageAfter = processorSeconds(serverPids);
    const votes = acknowledged.reduce((sum, each) => sum + each, 0);
    const reached = await this.#watchers.reach(votes, patienceMilliseconds);
    for (const connection of opened) connection.close();
    const { all } = this.#watchers;
    const rightAt = all.map(({ totals, arrivals }) => arrivals[totals.indexOf(votes)] ?? Number.NaN);
    return {
      seconds: (lastAcknowledgement - startedAt) / 1_000,
      votes,
      refusals,
      latency: distributionOf(latencies),
      staleMilliseconds: reached ? Math.max(0, Math.max(...rightAt) - lastAcknowledgement) : undefined,
      wrongWatchers: all.filter(({ last }) => String(votesIn(last)) !== String(acknowledged)).length,
      messagesPerSecond: Math.max(0, ...all.map(({ arrivals }) => busiestSecond(arrivals))),
      acknowledged,
      serverSeconds:
        usageAfter === undefined || usageBefore === undefined ? undefined : usageAfter - usageBefore,
    };
  }

  close(): void {
    this.#watchers.close();
  }
}

/** Spreads voters over the options, unevenly, the same in every run. */
export function choiceOf(index: number, options: number): number {
  return (index * 7 + (index >> 2)) % options;
}

export function openConnections(port: number, count: number): Promise<RawHttpConnection[]> {
  return Promise.all(Array.from({ length: count }, () => RawHttpConnection.open(port)));
}

/** Hands `count` tasks to connections, each taking the next when it is done with the last. */
async function shareOut(
  connections: readonly RawHttpConnection[],
  count: number,
  task: (connection: RawHttpConnection, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      while (next < count) {
        next += 1;
        await task(connection, next - 1);
      }
    }),
  );
}

export async function inParallel(
  port: number,
  connections: number,
  count: number,
  task: (connection: RawHttpConnection, index: number) => Promise<void>,
): Promise<void> {
  const opened = await openConnections(port, Math.min(connections, count));
  try {
    await shareOut(opened, count, task);
  } finally {
    for (const connection of opened) connection.close();
  }
}
