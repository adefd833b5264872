import { type Clock, silentLog } from '@pulse/core';
import { createJobSchedules, createKysely, createPool, type Database } from '@pulse/db';
import { type Schedule, startScheduler } from '@pulse/jobs';
import { createTestDatabase, postgresServers, startFaultProxy, type TestDatabase } from '@pulse/testing';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const digest: Schedule = {
  name: 'digest',
  rule: { cron: '30 2 * * *', timeZone: 'Europe/Berlin' },
  queue: 'digests',
  job: 'daily',
};

describe.each(postgresServers())('schedules on $name', (server) => {
  let database: TestDatabase;
  let pool: Pool;
  let db: Database;
  let now = new Date();
  const clock: Clock = { now: () => now };
  beforeAll(async () => {
    database = await createTestDatabase({ server });
    pool = createPool({ connectionString: database.connectionString, max: 5, log: silentLog });
    db = createKysely(pool);
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });
  beforeEach(async () => {
    await pool.query('DELETE FROM job_outbox');
    await pool.query('DELETE FROM job_schedules');
  });

  /** A node that looks whenever it is told to. */
  function startNode(schedules: readonly Schedule[] = [digest], store = createJobSchedules(db, clock)) {
    let looks = 0;
    const counted = {
      ...store,
      async read(names: readonly string[]) {
        const found = await store.read(names);
        looks += 1;
        return found;
      },
    };
    const recorded: string[] = [];
    const onRecorded = () => void recorded.push(now.toISOString());
    const scheduler = startScheduler({ store: counted, schedules, onRecorded, log: silentLog });
    return {
      recorded,
      /** Looks once more, and has come to an end with it: two looks later the one before is over. */
      async look() {
        for (let round = 0; round < 2; round += 1) {
          const before = looks;
          scheduler.wake();
          await expect.poll(() => looks).toBeGreaterThan(before);
        }
      },
      stop: scheduler.stop,
    };
  }

  async function jobs(): Promise<string[]> {
    const { rows } = await pool.query<{ due: string }>(
      `SELECT data->>'dueAt' AS due FROM job_outbox ORDER BY 1`,
    );
    return rows.map(({ due }) => due.slice(0, 16));
  }
  const allDone = () => pool.query('DELETE FROM job_outbox');

  it('are recorded once for all nodes, whenever they are due, through a change of the clocks', async () => {
    now = new Date('2026-10-24T12:00:00Z');
    const nodes = [startNode(), startNode(), startNode()];
    const look = () => Promise.all(nodes.map((node) => node.look()));
    await look();
    expect(await jobs()).toEqual([]);
    const seen: string[] = [];
    // Every half hour of two days; half past two comes twice in the first night.
    for (let step = 0; step < 96; step += 1) {
      now = new Date(now.getTime() + 30 * 60_000);
      await look();
      seen.push(...(await jobs()));
      await allDone();
    }
    await Promise.all(nodes.map((node) => node.stop()));
    expect(seen).toEqual(['2026-10-25T00:30', '2026-10-26T01:30']);
    expect(nodes.flatMap(({ recorded }) => recorded)).toHaveLength(2);
  });

  it('are made up for once after nobody was there, and go on as before', async () => {
    now = new Date('2026-01-01T00:00:00Z');
    const first = startNode();
    await first.look();
    await first.stop();
    now = new Date('2026-01-10T12:00:00Z');
    const second = startNode();
    await second.look();
    expect(await jobs()).toEqual(['2026-01-01T01:30']);
    await allDone();
    now = new Date('2026-01-11T01:30:00Z');
    await second.look();
    expect(await jobs()).toEqual(['2026-01-11T01:30']);
    await second.stop();
  });

  it('pile up no jobs while the one before is to be done, unless it is dead', async () => {
    const often = { ...digest, name: 'often', rule: { everySeconds: 60 } };
    now = new Date('2026-01-01T00:00:00Z');
    const node = startNode([often]);
    await node.look();
    for (const minute of [1, 2, 3]) {
      now = new Date(Date.UTC(2026, 0, 1, 0, minute));
      await node.look();
    }
    expect(await jobs()).toEqual(['2026-01-01T00:01']);
    await pool.query('UPDATE job_outbox SET dead_at = now()');
    now = new Date('2026-01-01T00:04:00Z');
    await node.look();
    expect(await jobs()).toEqual(['2026-01-01T00:01', '2026-01-01T00:04']);
    await node.stop();
  });

  it('are recorded and moved on together, or not at all, by a node that is killed in between', async () => {
    now = new Date('2026-01-01T00:00:00Z');
    const store = createJobSchedules(db, clock);
    await store.begin(['digest']);
    now = new Date('2026-01-02T00:00:00Z');
    // Dies on its way to the commit: its job is refused, after the schedule has been moved on.
    await pool.query(
      'ALTER TABLE job_outbox ADD CONSTRAINT dying CHECK (pg_terminate_backend(pg_backend_pid()))',
    );
    const from = new Date('2026-01-01T00:00:00Z');
    const job = { queue: 'digests', id: 'digest-1', name: 'daily', data: { dueAt: from.toISOString() } };
    await expect(store.advance('digest', { from, to: now }, job)).rejects.toThrow();
    await pool.query('ALTER TABLE job_outbox DROP CONSTRAINT dying');
    expect((await store.read(['digest'])).dueAfter.get('digest')).toEqual(from);
    const node = startNode();
    await node.look();
    expect(await jobs()).toEqual(['2026-01-01T01:30']);
    await node.stop();
  });

  it('are recorded by whoever reaches the database, and by nobody again who comes back', async () => {
    now = new Date('2026-01-01T00:00:00Z');
    const direct = new URL(database.connectionString);
    await using proxy = await startFaultProxy({ target: { port: Number(direct.port) } });
    const through = new URL(direct);
    through.port = String(proxy.port);
    const away = createKysely(createPool({ connectionString: through.href, max: 3, log: silentLog }));
    const [lost, near] = [startNode([digest], createJobSchedules(away, clock)), startNode()];
    await Promise.all([lost.look(), near.look()]);
    proxy.set({ refuse: true });
    proxy.cut();
    now = new Date('2026-01-02T00:00:00Z');
    await near.look();
    proxy.set({});
    await lost.look();
    expect(await jobs()).toEqual(['2026-01-01T01:30']);
    expect([lost.recorded.length, near.recorded.length]).toEqual([0, 1]);
    await Promise.all([lost.stop(), near.stop()]);
    await away.destroy();
  });

  it('count by the clock of the database where no other is given', async () => {
    const store = createJobSchedules(db);
    await store.begin(['digest']);
    await store.begin(['digest', 'weekly']);
    const { now: databaseTime, dueAfter } = await store.read(['digest', 'weekly', 'unknown']);
    expect([...dueAfter.keys()].toSorted()).toEqual(['digest', 'weekly']);
    for (const after of dueAfter.values())
      expect(after.getTime()).toBeLessThanOrEqual(databaseTime.getTime());
  });
});
