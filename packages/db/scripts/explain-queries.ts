/**
 * Writes the plans of what boards ask about ten million events to docs/generated/query-plans.md:
 *
 *     node packages/db/scripts/explain-queries.ts [--events 10000000] [--directory DIR]
 *
 * Starts a PostgreSQL of its own, in a folder that is removed afterwards, or in DIR, where what is found is used again.
 * Ten million events take some 5 GB and five minutes. The plans are of the very statements that the repositories send.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { silentLog } from '@pulse/core';
import { createEventAnalyses } from '../src/event-analyses.repository.ts';
import { makeEventPropertyIndexes } from '../src/event-property-indexes.ts';
import { takeEventTotals } from '../src/event-totals.ts';
import { createEventRepository, createPool, migrate, startEmbeddedPostgres } from '../src/index.ts';
import { createKysely } from '../src/pool.ts';
import { writeEventHistory } from '../src/testing/event-history.ts';
import { explaining } from '../src/testing/explain.ts';

const projectId = '01900000-0000-7000-8000-000000000001';
const ownerId = '01900000-0000-7000-8000-000000000002';
const page = path.join(import.meta.dirname, '../../../docs/generated/query-plans.md');
const day = 24 * 3_600_000;
const names = 500;
const seed = 1;

const { values: given } = parseArgs({
  options: { events: { type: 'string', default: '10000000' }, directory: { type: 'string' } },
});
const events = Number(given.events);
const directory = given.directory ?? (await mkdtemp(path.join(tmpdir(), 'pulse-plans-')));
const server = await startEmbeddedPostgres({ directory, log: silentLog });
try {
  await migrate(server.connectionString);
  const pool = createPool({
    connectionString: server.connectionString,
    max: 2,
    log: silentLog,
    queryTimeout: 3_600_000,
  });
  const db = createKysely(pool);
  const { rows } = await pool.query<{ head: number }>(
    'SELECT head FROM project_heads WHERE project_id = $1',
    [projectId],
  );
  if (rows[0] === undefined) await fill();
  await takeEventTotals(db, 100);
  await makeEventPropertyIndexes(pool, silentLog);
  await pool.query('VACUUM (ANALYZE) event_totals, event_day_totals, event_rollups');
  await writeFile(page, await describeAll());
  await db.destroy();
  console.log(`wrote ${path.relative(process.cwd(), page)}`);

  async function fill(): Promise<void> {
    await pool.query(
      `INSERT INTO users (id, email, name, password_hash, roles) VALUES ($1, 'plans@example.org', 'Plans', '-', '{user}')`,
      [ownerId],
    );
    await pool.query(
      `INSERT INTO projects (id, owner_id, name, retention_days) VALUES ($1, $2, 'Plans', 30)`,
      [projectId, ownerId],
    );
    const until = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
    const history = { projectId, events, days: 30, names, users: 20_000, until, seed };
    await writeEventHistory(pool, history, (written) => console.log(`${written} events are written`));
  }

  async function describeAll(): Promise<string> {
    const { questions, plansOf } = explaining(pool, (asked) => ({
      list: createEventRepository(asked, {
        ingest: () => Promise.reject(new Error('unused')),
        countLoss() {},
      }),
      analyses: createEventAnalyses(asked, (work) => work()),
    }));
    const { list, analyses } = questions;
    const to = new Date();
    const ago = (days: number) => ({ from: new Date(to.getTime() - days * day), to });
    const month = { ...ago(30), interval: 'day' as const, timeZone: 'Europe/Berlin' };
    const steps = ['event.50', 'event.60', 'event.70'].map((name) => ({ name }));
    const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['Series: 30 days by level', () => list.stats(projectId, { ...month, by: 'level' })],
      ['Series: 30 days by name', () => list.stats(projectId, { ...month, by: 'name' })],
      ['Series: 30 days of one name', () => list.stats(projectId, { ...month, by: null, name: ['event.7'] })],
      ['List: no filter', () => list.list(projectId, {}, { limit: 50 })],
      [
        'List: by name and level',
        () => list.list(projectId, { name: ['event.499'], level: ['error'] }, { limit: 50 }),
      ],
      ['List: by user', () => list.list(projectId, { userId: 'u1234' }, { limit: 50 })],
      [
        'List: by a property that is rare',
        () => list.list(projectId, { properties: { 'order.id': 1_234_567 } }, { limit: 50 }),
      ],
      ['List: by text', () => list.list(projectId, { search: 'case 511', ...ago(1) }, { limit: 50 })],
      [
        'Breakdown: 30 days by name',
        () =>
          analyses.breakdown(projectId, {
            ...ago(30),
            by: { kind: 'field', field: 'name' },
            filter: {},
            limit: 10,
          }),
      ],
      [
        'Breakdown: a day by a property',
        () =>
          analyses.breakdown(projectId, {
            ...ago(1),
            by: { kind: 'property', path: 'plan' },
            filter: {},
            limit: 10,
          }),
      ],
      [
        'Funnel: three steps, 30 days',
        () => analyses.funnel(projectId, { ...ago(30), steps, windowSeconds: 7 * 86_400, by: 'userId' }),
      ],
      [
        'Retention: 30 days',
        () =>
          analyses.retention(projectId, {
            ...month,
            by: 'userId',
            came: { name: 'event.50' },
            returned: { name: 'event.60' },
          }),
      ],
    ];
    const parts: string[] = [];
    for (const [title, question] of asked) parts.push(`## ${title}\n\n${await plansOf(question)}`);
    return `# Plans of the questions about events

Made by \`node packages/db/scripts/explain-queries.ts\` over ${events.toLocaleString('en')} events of ${names} names in 30
days (seed ${seed}), PostgreSQL ${server.version}. Read are the pages of 8 KB that a statement looked at, in memory or not. Times are
written \`<time>\`, partitions by how many days ago they are from; a run of parts that differ in their day alone is written
once. See [how they stay quick](../adr/0026-questions-about-events.md).

${parts.join('\n\n')}\n`;
  }
} finally {
  await server.stop();
  if (given.directory === undefined) await rm(directory, { recursive: true, force: true });
}
