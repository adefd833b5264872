import { Generator } from './load/generator-process.ts';
import type { Goal } from './report/goals.ts';
import type { BenchReport } from './report/report.ts';
import { RunContext } from './run-context.ts';
import type { ChildServer } from './servers/child-server.ts';
import { startIngestPeer } from './servers/peer-server.ts';
import { startPulseServer } from './servers/pulse-server.ts';

interface IngestSize {
  readonly connections: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

const fullSize: IngestSize = { connections: 64, seconds: 5, warmUpSeconds: 2 };
const quickSize: IngestSize = { connections: 8, seconds: 0.5, warmUpSeconds: 0.2 };
/** Senders of batches: each waits for a hundred events. */
const batchConnections = 8;
const minutes = 3;

const names = {
  pulse: 'Pulse',
  batches: 'Pulse, batches of 100',
  insert: 'Fastify, one INSERT each',
  nothing: 'Fastify 204, no database',
} as const;

/** Apps send events of 200 bytes, each on disk before it is acknowledged: Pulse and servers as one would write them. */
export async function benchIngest(options: {
  readonly repetitions: number;
  readonly quick: boolean;
}): Promise<BenchReport> {
  const size = options.quick ? quickSize : fullSize;
  const context = new RunContext(minutes);
  for (let repetition = 0; repetition < options.repetitions; repetition += 1) {
    context.progress(`repetition ${repetition + 1} of ${options.repetitions}`);
    await context.part(names.nothing, () => playPeer(context, size, repetition, 'nothing'));
    await context.part(names.insert, () => playPeer(context, size, repetition, 'insert'));
    await context.part(names.pulse, () => playPulse(context, size, repetition, 'pulse'));
    await context.part(names.batches, () => playPulse(context, size, repetition, 'batches'));
  }
  return {
    benchmark: 'ingest',
    repetitions: options.repetitions,
    figures: context.figures,
    goals: goalsOf(context),
    notes: [
      ...context.allNotes(),
      `${size.connections} keep-alive connections (${batchConnections} of batches), events of about 200 bytes`,
      'Pulse: with idempotency over all partitions, positions for live readers, hourly counts, ledger and quota',
      'what is acknowledged is counted in the database afterwards; the same PostgreSQL and settings for both',
    ],
    problems: context.problems,
  };
}

async function playPulse(
  context: RunContext,
  size: IngestSize,
  repetition: number,
  kind: 'pulse' | 'batches',
): Promise<void> {
  await using server = await startPulseServer();
  const project = await server.host.post<{ id: string }>('/projects', { name: 'Bench' });
  const { key } = await server.host.post<{ key: string }>(`/projects/${project.id}/keys`, { name: 'Bench' });
  const batch = kind === 'batches' ? 100 : 0;
  const acknowledged = await play(context, size, repetition, kind, server, {
    path: batch > 0 ? '/ingest/batch' : '/ingest',
    token: key,
    batch,
  });
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const { total } = await server.host.get<{ total: number }>(`/projects/${project.id}/stats?from=${from}`);
  compareCounts(context, names[kind], acknowledged, total);
  server.assertRunning();
}

async function playPeer(
  context: RunContext,
  size: IngestSize,
  repetition: number,
  kind: 'insert' | 'nothing',
): Promise<void> {
  await using server = await startIngestPeer(kind === 'insert' ? 'rows' : 'nothing');
  const acknowledged = await play(context, size, repetition, kind, server, { path: '/ingest', batch: 0 });
  if (kind === 'insert') compareCounts(context, names[kind], acknowledged, await server.count());
  server.assertRunning();
}

/** @returns how many events were acknowledged in all */
async function play(
  context: RunContext,
  size: IngestSize,
  repetition: number,
  kind: keyof typeof names,
  server: ChildServer & { databasePids(): Promise<readonly number[]> },
  request: { readonly path: string; readonly token?: string; readonly batch: number },
): Promise<number> {
  const name = names[kind];
  await using generator = await Generator.start();
  const load = {
    ...size,
    ...request,
    port: server.port,
    connections: request.batch > 0 ? Math.min(batchConnections, size.connections) : size.connections,
  };
  // Connections of the database's pool are made by the first requests: their processes are counted from then on.
  const first = await generator.ask('ingest', { ...load, seconds: size.warmUpSeconds, pids: [] });
  const pids = [server.pid, ...(await server.databasePids())];
  const result = await generator.ask('ingest', { ...load, warmUpSeconds: 0.2, pids });
  const { figures } = context;
  figures.record(repetition, `${name}: events`, '/s', result.events / result.seconds);
  figures.record(repetition, `${name}: p99`, 'ms', result.latency.p99);
  if (result.processorSeconds !== undefined) {
    const perThousand = (result.processorSeconds * 1_000) / (result.events / 1_000);
    figures.record(repetition, `${name}: CPU with database per 1,000`, 'ms', perThousand);
  }
  for (const { refusals } of [first, result]) {
    const refused = Object.entries(refusals).map(([status, count]) => `${status} ×${count}`);
    if (refused.length > 0) context.problem(`${name}: events were refused: ${refused.join(', ')}`);
  }
  return first.acknowledged + result.acknowledged;
}

function compareCounts(context: RunContext, name: string, acknowledged: number, stored: number): void {
  if (acknowledged === stored) return;
  context.problem(`${name}: acknowledged ${acknowledged}, stored ${stored}`);
}

function goalsOf({ figures }: RunContext): readonly Goal[] {
  const { pulse, insert, batches } = names;
  const processor = 'CPU with database per 1,000';
  return [
    {
      name: 'events/s: Pulse by INSERT',
      direction: 'at least',
      goal: 3.5,
      floor: 2.5,
      values: figures.ratio(`${pulse}: events`, `${insert}: events`),
    },
    {
      name: 'CPU per 1,000, ms',
      direction: 'at most',
      goal: 80,
      floor: 110,
      values: figures.values(`${pulse}: ${processor}`),
    },
    {
      name: 'CPU: Pulse by INSERT',
      direction: 'at most',
      goal: 0.3,
      values: figures.ratio(`${pulse}: ${processor}`, `${insert}: ${processor}`),
    },
    {
      name: 'events/s in batches of 100',
      direction: 'at least',
      goal: 30_000,
      floor: 20_000,
      values: figures.values(`${batches}: events`),
    },
  ];
}
