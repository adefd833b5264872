import { Generator } from './load/generator-process.ts';
import { residentBytes } from './measure/process-usage.ts';
import type { Goal } from './report/goals.ts';
import type { BenchReport } from './report/report.ts';
import { RunContext } from './run-context.ts';
import { startPulseServer } from './servers/pulse-server.ts';

interface SlowReaderSize {
  readonly watchers: number;
  readonly followers: number;
  readonly votesPerSecond: number;
  readonly messagesPerSecond: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

const fullSize: SlowReaderSize = {
  watchers: 5_000,
  followers: 50,
  votesPerSecond: 200,
  // 2,000 characters each: some 5 MB in all, more than the kernel's buffers of a connection take.
  messagesPerSecond: 100,
  warmUpSeconds: 3,
  seconds: 20,
};
const quickSize: SlowReaderSize = {
  watchers: 50,
  followers: 5,
  votesPerSecond: 50,
  messagesPerSecond: 5,
  warmUpSeconds: 1,
  seconds: 2,
};
const minutes = 6;

const variants = { reading: 'everybody reads', silent: 'some do not read' } as const;

/** The same load twice: with followers that read, and with followers that have stopped. */
export async function benchSlowReaders(options: {
  readonly repetitions: number;
  readonly quick: boolean;
}): Promise<BenchReport> {
  const size = options.quick ? quickSize : fullSize;
  const context = new RunContext(minutes);
  for (let repetition = 0; repetition < options.repetitions; repetition += 1) {
    context.progress(`repetition ${repetition + 1} of ${options.repetitions}`);
    for (const variant of ['reading', 'silent'] as const) {
      await context.part(variants[variant], () => play(context, size, repetition, variant));
    }
  }
  return {
    benchmark: 'slow-readers',
    repetitions: options.repetitions,
    figures: context.figures,
    goals: goalsOf(context),
    notes: [
      ...context.allNotes(),
      `${size.watchers} watchers of a poll, ${size.votesPerSecond} votes/s for ${size.seconds} s; beside them ` +
        `${size.followers} followers of poll and session, which reading or not tells the variants apart`,
      `the host posts ${size.messagesPerSecond} messages/s of 2,000 characters to the session in both variants`,
      'staleness: from a vote’s acknowledgement until a watcher was shown a tally with it',
    ],
    problems: context.problems,
  };
}

async function play(
  context: RunContext,
  size: SlowReaderSize,
  repetition: number,
  variant: keyof typeof variants,
): Promise<void> {
  await using server = await startPulseServer();
  await using generator = await Generator.start();
  const { port, sessionId, code, pollId, optionIds, hostToken } = server;
  const result = await generator.ask('slow-readers', {
    ...size,
    target: { kind: 'pulse', port, sessionId, code, pollId, optionIds },
    hostToken,
    followersRead: variant === 'reading',
    serverPids: [server.pid],
  });
  server.assertRunning();
  const resident = residentBytes(server.pid);
  const record = (figure: string, unit: 'ms' | 's' | 'MB' | '', value: number | undefined) =>
    context.figures.record(repetition, `${variants[variant]}: ${figure}`, unit, value);
  record('vote p50', 'ms', result.voteLatency.p50);
  record('vote p99', 'ms', result.voteLatency.p99);
  record('staleness p50', 'ms', result.staleness.p50);
  record('staleness p99', 'ms', result.staleness.p99);
  record('server CPU', 's', result.serverSeconds);
  record('memory of the server', 'MB', resident === undefined ? undefined : resident / 2 ** 20);
  record('followers closed as slow', '', result.followersClosed);
  const refusals = Object.entries(result.refusals).map(([code, count]) => `${code} ×${count}`);
  if (refusals.length > 0) context.problem(`${variants[variant]}: refused: ${refusals.join(', ')}`);
  if (result.watchersClosed > 0) {
    context.problem(`${variants[variant]}: ${result.watchersClosed} watchers who did read were closed`);
  }
}

/** Noise of a run with itself is under a tenth; a half more would be felt. */
const keeps = 1.5;

function goalsOf({ figures }: RunContext): readonly Goal[] {
  return ['vote p99', 'staleness p99'].map((figure) => ({
    name: `${figure}: with slow readers by without`,
    direction: 'at most',
    goal: keeps,
    values: figures.ratio(`${variants.silent}: ${figure}`, `${variants.reading}: ${figure}`),
  }));
}
