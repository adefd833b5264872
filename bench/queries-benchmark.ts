import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentLog } from '@pulse/core';
import {
  createKysely,
  createPool,
  makeEventPropertyIndexes,
  migrate,
  startEmbeddedPostgres,
  takeEventTotals,
} from '@pulse/db';
import { postgresProcesses } from '../apps/api/test/pulse-process.ts';
import { writeEventHistory } from '../packages/db/src/testing/event-history.ts';
import { cores, pinProcesses } from './measure/affinity.ts';
import { distributionOf } from './measure/percentiles.ts';
import type { Goal } from './report/goals.ts';
import type { BenchReport } from './report/report.ts';
import { RunContext } from './run-context.ts';
import { startSeriesPeer } from './servers/peer-server.ts';
import { startPulseServer } from './servers/pulse-server.ts';

interface QueriesSize {
  readonly events: number;
  /** Times that a question is asked, one after the other. */
  readonly times: number;
  /** The same for what takes seconds. */
  readonly slowTimes: number;
}

const fullSize: QueriesSize = { events: 10_000_000, times: 100, slowTimes: 3 };
const quickSize: QueriesSize = { events: 60_000, times: 5, slowTimes: 2 };
const days = 30;
const names = 500;
const users = 20_000;
const seed = 1;
const minutes = 12;
const day = 24 * 3_600_000;

const series = '30-day series by level';
const seriesByName = '30-day series by name';
const seriesByNameAndLevel = '30-day series by name, of a level';
const seriesOfNames = '30-day series by name, of 20 names';
const seriesByNameAndHour = '30-day series by name and hour';
const allSeries = [
  series,
  '30-day series by hour',
  seriesByName,
  seriesByNameAndLevel,
  seriesOfNames,
  seriesByNameAndHour,
];
const rows = 'the same from the rows';

/** Questions about ten million events over HTTP, and the series as one would count it from the rows. */
export async function benchQueries(options: {
  readonly repetitions: number;
  readonly quick: boolean;
}): Promise<BenchReport> {
  const size = options.quick ? quickSize : fullSize;
  const directory = await realpath(await mkdtemp(path.join(tmpdir(), 'pulse-bench-')));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(directory, { recursive: true, force: true }));
  const database = await startEmbeddedPostgres({ directory, log: silentLog });
  started.defer(() => database.stop());
  await pinProcesses(cores.load, await postgresProcesses(directory));
  await migrate(database.connectionString);
  const pulse = started.use(await startPulseServer({ databaseUrl: database.connectionString }));
  const { id } = await pulse.host.post<{ id: string }>('/projects', { name: 'Bench' });
  const until = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  const filled = await fill(database.connectionString, id, until, size);
  // What is bounded is asking: how long filling takes is for the disk to say.
  const context = new RunContext(minutes);
  context.notes.push(filled);
  const peer = started.use(await startSeriesPeer(database.connectionString));

  const ago = (length: number) => `from=${new Date(until.getTime() - length * day).toISOString()}`;
  const to = `to=${until.toISOString()}`;
  const board = `/projects/${id}`;
  const someNames = Array.from({ length: 20 }, (_, index) => `name=event.${index * 20 + 7}`).join('&');
  const funnel = { steps: ['event.50', 'event.60', 'event.70'].map((name) => ({ name })) };
  const month = { from: new Date(until.getTime() - days * day).toISOString(), to: until.toISOString() };
  const { get, post } = pulse.host;
  const questions: readonly (readonly [string, () => Promise<unknown>, number?])[] = [
    [series, () => get(`${board}/stats?interval=day&by=level&${ago(days)}&${to}`)],
    ['30-day series by hour', () => get(`${board}/stats?interval=hour&${ago(days)}&${to}`)],
    [seriesByName, () => get(`${board}/stats?interval=day&by=name&${ago(days)}&${to}`)],
    [seriesByNameAndLevel, () => get(`${board}/stats?interval=day&by=name&level=error&${ago(days)}&${to}`)],
    [seriesOfNames, () => get(`${board}/stats?interval=day&by=name&${someNames}&${ago(days)}&${to}`)],
    [seriesByNameAndHour, () => get(`${board}/stats?interval=hour&by=name&${ago(days)}&${to}`)],
    ['filter by name and level', () => get(`${board}/events?name=event.499&level=error`)],
    ['filter by user', () => get(`${board}/events?userId=u1234`)],
    ['property, frequent', () => get(`${board}/events?properties[plan]=pro`)],
    ['property, rare', () => get(`${board}/events?properties[order.id]=${Math.floor(size.events / 8)}`)],
    ['breakdown by name, 30 days', () => get(`${board}/breakdown?by=name&${ago(days)}&${to}`)],
    ['breakdown by property, a day', () => get(`${board}/breakdown?by=properties.plan&${ago(1)}&${to}`)],
    ['funnel of three, 30 days', () => post(`${board}/funnel`, { ...funnel, ...month }), size.slowTimes],
    [
      'retention by day, 30 days',
      () => post(`${board}/retention`, { came: { name: 'event.50' }, ...month }),
      size.slowTimes,
    ],
    [
      rows,
      () => ask(`http://127.0.0.1:${peer.port}/series?projectId=${id}&${ago(days)}&${to}`),
      size.slowTimes,
    ],
  ];
  for (let repetition = 0; repetition < options.repetitions; repetition += 1) {
    context.progress(`repetition ${repetition + 1} of ${options.repetitions}`);
    for (const [name, question, times = size.times] of questions) {
      await context.part(name, () => measure(context, repetition, name, question, times));
    }
  }
  pulse.assertRunning();
  peer.assertRunning();
  return {
    benchmark: 'queries',
    repetitions: options.repetitions,
    figures: context.figures,
    goals: goalsOf(context),
    notes: [
      ...context.allNotes(),
      `${size.events.toLocaleString('en')} events of ${names} names over ${days} days, seed ${seed}; asked one at a time`,
      'hours are added up and past days have their index over properties, as an hourly job does it',
    ],
    problems: context.problems,
  };
}

/** @returns how long it took, in words */
async function fill(
  connectionString: string,
  projectId: string,
  until: Date,
  size: QueriesSize,
): Promise<string> {
  const pool = createPool({ connectionString, max: 2, log: silentLog, queryTimeout: 3_600_000 });
  const db = createKysely(pool);
  try {
    const startedAt = performance.now();
    const history = { projectId, events: size.events, days, names, users, until, seed };
    await writeEventHistory(pool, history, (written) =>
      process.stderr.write(`   ${written} events are written\n`),
    );
    await takeEventTotals(db, 100);
    await makeEventPropertyIndexes(pool, silentLog);
    return `filled in ${Math.round((performance.now() - startedAt) / 1_000)} s`;
  } finally {
    await db.destroy();
  }
}

async function ask(url: string): Promise<void> {
  const response = await fetch(url);
  await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
}

async function measure(
  { figures }: RunContext,
  repetition: number,
  name: string,
  question: () => Promise<unknown>,
  times: number,
): Promise<void> {
  // The first answer reads from the disk and has its code compiled.
  await question();
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const startedAt = performance.now();
    await question();
    took.push(performance.now() - startedAt);
  }
  const { p50, p95 } = distributionOf(took);
  figures.record(repetition, `${name}: p50`, 'ms', p50);
  figures.record(repetition, `${name}: p95`, 'ms', p95);
}

function goalsOf({ figures }: RunContext): readonly Goal[] {
  return [
    ...allSeries.map(
      (name): Goal => ({
        name: `${name}: p95, ms`,
        direction: 'at most',
        goal: 50,
        values: figures.values(`${name}: p95`),
      }),
    ),
    {
      name: 'the rows by the series: p50',
      direction: 'at least',
      goal: 20,
      values: figures.ratio(`${rows}: p50`, `${series}: p50`),
    },
  ];
}
