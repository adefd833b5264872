import { parseArgs } from 'node:util';

export const benchmarks = ['fanout', 'votes', 'ingest', 'queries', 'slow-readers'] as const;
export type Benchmark = (typeof benchmarks)[number];

export interface BenchOptions {
  readonly benchmark: Benchmark;
  readonly repetitions: number;
  /** Small and short: to see that everything works, not how fast it is. */
  readonly quick: boolean;
  /** `votes`: also the peer that broadcasts after every vote, which takes a minute. */
  readonly naive: boolean;
  /** Where the report is also written to, as JSON. */
  readonly json: string | undefined;
}

/** Arguments that make no sense; the message says what does. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `npm run bench -- <${benchmarks.join('|')}> [options]

  fanout        messages per second to many subscribers: Pulse, ws, Socket.IO
  votes         a hall votes at once: Pulse, Fastify + PostgreSQL + Socket.IO
  ingest        events, each on disk before it is acknowledged: Pulse, Fastify + INSERT, Fastify alone
  queries       questions about ten million events: Pulse, Fastify + GROUP BY
  slow-readers  the same load with and without subscribers that do not read: Pulse

  --repetitions <n>  3 unless told
  --quick            one repetition of a small load: does it work at all
  --naive            votes: also the peer that broadcasts after every vote
  --json <file>      write the report there as well`;

/** @throws {UsageError} */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parse(args);
  const [benchmark, ...others] = positionals;
  if (!isBenchmark(benchmark) || others.length > 0) throw new UsageError(usage);
  const repetitions = Number(values.repetitions ?? (values.quick ? 1 : 3));
  if (!Number.isInteger(repetitions) || repetitions < 1 || repetitions > 100) {
    throw new UsageError('--repetitions takes a whole number from 1 to 100.');
  }
  return { benchmark, repetitions, quick: values.quick, naive: values.naive, json: values.json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        repetitions: { type: 'string' },
        quick: { type: 'boolean', default: false },
        naive: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message}\n\n${usage}`);
    throw error;
  }
}

function isBenchmark(name: string | undefined): name is Benchmark {
  return benchmarks.some((each) => each === name);
}
