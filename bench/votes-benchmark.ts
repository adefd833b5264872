import { Generator } from './load/generator-process.ts';
import type { VoteTarget } from './load/vote-target.ts';
import type { Goal } from './report/goals.ts';
import type { BenchReport } from './report/report.ts';
import { RunContext } from './run-context.ts';
import { startVotePeer } from './servers/peer-server.ts';
import { startPulseServer } from './servers/pulse-server.ts';

interface VoteSize {
  readonly voters: number;
  readonly connections: number;
  readonly watchers: number;
}

const fullSize: VoteSize = { voters: 10_000, connections: 64, watchers: 500 };
const quickSize: VoteSize = { voters: 200, connections: 8, watchers: 20 };
const minutes = 2.5;

const names = {
  pulse: 'Pulse',
  throttled: 'peer, 10 broadcasts/s',
  naive: 'peer, a broadcast per vote',
} as const;

/** A hall votes at once while the results are watched: Pulse and a server as one would write it. */
export async function benchVotes(options: {
  readonly repetitions: number;
  readonly quick: boolean;
  readonly naive: boolean;
}): Promise<BenchReport> {
  const size = options.quick ? quickSize : fullSize;
  const context = new RunContext(minutes);
  for (let repetition = 0; repetition < options.repetitions; repetition += 1) {
    context.progress(`repetition ${repetition + 1} of ${options.repetitions}`);
    await context.part(names.throttled, () => playPeer(context, size, repetition, 'throttled'));
    await context.part(names.pulse, () => playPulse(context, size, repetition));
  }
  // Once: it takes a minute, and nobody waits for its median.
  if (options.naive) await context.part(names.naive, () => playPeer(context, size, 0, 'naive'));
  return {
    benchmark: 'votes',
    repetitions: options.repetitions,
    figures: context.figures,
    goals: goalsOf(context),
    notes: [
      ...context.allNotes(),
      `${size.voters} voters over ${size.connections} keep-alive connections, ${size.watchers} watchers by WebSocket`,
      'every vote is on disk before it is acknowledged, in a PostgreSQL of the same build and settings',
      'staleness: from the last acknowledgement until the last watcher was shown the final tally',
    ],
    problems: context.problems,
  };
}

async function playPulse(context: RunContext, size: VoteSize, repetition: number): Promise<void> {
  await using server = await startPulseServer();
  const { port, sessionId, code, pollId, optionIds } = server;
  const target: VoteTarget = { kind: 'pulse', port, sessionId, code, pollId, optionIds };
  const acknowledged = await playStorm(context, size, repetition, 'pulse', target, server.pid);
  const recount = await server.host.get<{
    readonly matches: boolean;
    readonly recount: { readonly options: readonly { readonly votes: number }[] };
  }>(`/polls/${pollId}/recount`);
  const counted = recount.recount.options.map(({ votes }) => votes);
  if (!recount.matches) context.problem('Pulse: the tally is not what a recount of the ballots gives');
  compareRecount(context, names.pulse, acknowledged, counted);
  server.assertRunning();
}

async function playPeer(
  context: RunContext,
  size: VoteSize,
  repetition: number,
  kind: 'throttled' | 'naive',
): Promise<void> {
  await using server = await startVotePeer(kind === 'naive' ? 'every-vote' : 'throttled');
  const { port, pollId, optionIds } = server;
  const target: VoteTarget = { kind: 'peer', port, pollId, optionIds };
  const acknowledged = await playStorm(context, size, repetition, kind, target, server.pid);
  compareRecount(context, names[kind], acknowledged, await server.recount());
  server.assertRunning();
}

async function playStorm(
  context: RunContext,
  size: VoteSize,
  repetition: number,
  kind: keyof typeof names,
  target: VoteTarget,
  serverPid: number,
): Promise<readonly number[]> {
  const { figures } = context;
  const name = names[kind];
  await using generator = await Generator.start();
  await generator.ask('votes.open', { target });
  const { voters, connections, watchers } = size;
  const joinSeconds = await generator.ask('join', { voters, connections });
  await generator.ask('watch', { count: watchers });
  const storm = await generator.ask('storm', { connections, serverPids: [serverPid] });
  figures.record(repetition, `${name}: joins`, '/s', voters / joinSeconds);
  figures.record(repetition, `${name}: votes`, '/s', storm.votes / storm.seconds);
  figures.record(repetition, `${name}: all votes`, 's', storm.seconds);
  figures.record(repetition, `${name}: vote p50`, 'ms', storm.latency.p50);
  figures.record(repetition, `${name}: vote p99`, 'ms', storm.latency.p99);
  figures.record(repetition, `${name}: staleness`, 'ms', storm.staleMilliseconds ?? Number.POSITIVE_INFINITY);
  figures.record(repetition, `${name}: messages per watcher`, '/s', storm.messagesPerSecond);
  figures.record(repetition, `${name}: server CPU`, 's', storm.serverSeconds);
  const refusals = Object.entries(storm.refusals).map(([status, count]) => `${status} ×${count}`);
  if (refusals.length > 0) context.problem(`${name}: votes were refused: ${refusals.join(', ')}`);
  if (storm.wrongWatchers > 0) {
    context.problem(`${name}: ${storm.wrongWatchers} watchers were left with a wrong tally`);
  }
  return storm.acknowledged;
}

function compareRecount(
  context: RunContext,
  name: string,
  acknowledged: readonly number[],
  counted: readonly number[],
): void {
  if (String(acknowledged) === String(counted)) return;
  context.problem(`${name}: acknowledged ${acknowledged.join(' + ')}, recounted ${counted.join(' + ')}`);
}

function goalsOf({ figures }: RunContext): readonly Goal[] {
  const { pulse, throttled } = names;
  return [
    {
      name: 'votes/s: Pulse by peer',
      direction: 'at least',
      goal: 3.2,
      floor: 2.3,
      values: figures.ratio(`${pulse}: votes`, `${throttled}: votes`),
    },
    {
      name: 'vote p99: Pulse by peer',
      direction: 'at most',
      goal: 0.4,
      values: figures.ratio(`${pulse}: vote p99`, `${throttled}: vote p99`),
    },
    {
      name: 'staleness after the last vote, ms',
      direction: 'at most',
      goal: 150,
      values: figures.values(`${pulse}: staleness`),
    },
    {
      name: 'messages/s per watcher',
      direction: 'at most',
      goal: 11,
      values: figures.values(`${pulse}: messages per watcher`),
    },
  ];
}
