import { randomUUID } from 'node:crypto';
import { type JobRequest, silentLog } from '@pulse/core';
import { createTestDatabase, postgresServers, type TestDatabase } from '@pulse/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createJobLedger, createJobQueues, purgeDeadJobs } from './job-ledger.ts';
import { createJobRecorder, startJobRelay } from './job-outbox.ts';
import { createKysely, createPool, type Database } from './pool.ts';

describe.each(postgresServers())('recorded jobs on $name', (server) => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await createTestDatabase({ server });
    db = createKysely(createPool({ connectionString: database.connectionString, max: 5, log: silentLog }));
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });
  beforeEach(() => sql`DELETE FROM job_outbox`.execute(db));

  const job = (name = 'welcome'): JobRequest => ({
    queue: 'emails',
    id: randomUUID(),
    name,
    data: { to: ['ada'] },
  });
  const record = (request: JobRequest) => createJobRecorder(db).record(request);
  const ledger = () => createJobLedger(db);
  const queues = () => createJobQueues(db);

  it('are recorded once, with their cause or not at all', async () => {
    const request = job();
    await expect(
      db.transaction().execute(async (transaction) => {
        await createJobRecorder(transaction).record(request);
        throw new Error('the cause failed');
      }),
    ).rejects.toThrow('the cause failed');
    expect(await ledger().isPending('emails', request.id)).toBe(false);
    expect(await record(request)).toBe(true);
    expect(await record(request)).toBe(false);
    expect(await ledger().isPending('emails', request.id)).toBe(true);
  });

  it('are handed to their queue as they are, each once by two relays', async () => {
    const requests = Array.from({ length: 250 }, () => job());
    for (const request of requests) await record(request);
    const added: JobRequest[] = [];
    const relays = [1, 2].map(() =>
      startJobRelay({ db, add: async (request) => void added.push(request), log: silentLog }),
    );
    await expect.poll(() => added.length).toBe(250);
    await Promise.all(relays.map((relay) => relay.stop()));
    expect(new Set(added.map(({ id }) => id)).size).toBe(250);
    expect(added.find(({ id }) => id === requests[0]?.id)).toEqual({ ...requests[0], offers: 1 });
  });

  it('wait for a queue that is away, in no other state than before', async () => {
    const requests = [job('a'), job('b')];
    for (const request of requests) await record(request);
    const added: string[] = [];
    let away = true;
    const relay = startJobRelay({
      db,
      log: silentLog,
      add: async ({ name }) => {
        if (away) throw new Error('no queue');
        added.push(name);
      },
    });
    const due = async () => {
      const { rows } = await sql<{ due: number }>`
        SELECT count(*)::int AS due FROM job_outbox WHERE due_at <= now()`.execute(db);
      return rows[0]?.due;
    };
    await expect.poll(due).toBe(2);
    expect(added).toEqual([]);
    away = false;
    relay.wake();
    await expect.poll(() => added.toSorted(), { timeout: 10_000 }).toEqual(['a', 'b']);
    await relay.stop();
  });

  it('are handed over again when they are not done: the queue may have lost them', async () => {
    const [lost, done] = [job('lost'), job('done')];
    for (const request of [lost, done]) await record(request);
    const added: string[] = [];
    const relay = startJobRelay({
      db,
      add: async ({ name }) => void added.push(name),
      log: silentLog,
      offerAgainSeconds: 0.01,
    });
    await expect.poll(() => added).toContain('done');
    expect(await ledger().done('emails', done.id)).toBe(true);
    const before = added.filter((name) => name === 'lost').length;
    await expect
      .poll(() => {
        relay.wake();
        return added.filter((name) => name === 'lost').length;
      })
      .toBeGreaterThan(before + 1);
    await relay.stop();
    expect(await ledger().isPending('emails', lost.id)).toBe(true);
  });

  it('have their effect once: the second of two who did one rolls back', async () => {
    const request = job();
    await record(request);
    const work = (effect: string) =>
      db.transaction().execute(async (transaction) => {
        await createJobRecorder(transaction).record({ ...job(effect), queue: 'effects' });
        if (!(await ledger().done('emails', request.id, transaction))) throw new Error('done by another');
      });
    const outcomes = await Promise.allSettled(['first', 'second', 'third'].map(work));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await sql<{ name: string }>`SELECT name FROM job_outbox WHERE queue = 'effects'`.execute(
      db,
    );
    expect(rows).toHaveLength(1);
  });

  it('are handed over no sooner than they are told, and not counted among those that wait', async () => {
    const [soon, late] = [job('soon'), { ...job('late'), delayMilliseconds: 3_600_000 }];
    for (const request of [late, soon]) await record(request);
    expect(await queues().standings()).toEqual([{ queue: 'emails', pending: 1, delayed: 1, dead: 0 }]);
    const added: string[] = [];
    const relay = startJobRelay({ db, add: async ({ name }) => void added.push(name), log: silentLog });
    await expect.poll(() => added).toEqual(['soon']);
    await sql`UPDATE job_outbox SET due_at = now() WHERE name = 'late'`.execute(db);
    relay.wake();
    await expect.poll(() => added).toEqual(['soon', 'late']);
    await relay.stop();
  });

  it('rest when they are dead, until somebody revives them: then they are offered once more', async () => {
    const request = job();
    await record(request);
    const added: number[] = [];
    const relay = startJobRelay({ db, add: async ({ offers }) => void added.push(offers), log: silentLog });
    await expect.poll(() => added).toEqual([1]);
    await ledger().died('emails', request.id, 'no such address');
    expect(await queues().standings()).toEqual([{ queue: 'emails', pending: 0, delayed: 0, dead: 1 }]);
    expect(await queues().revive('emails', randomUUID())).toBe(false);
    expect(await queues().revive('emails', request.id)).toBe(true);
    expect(await queues().revive('emails', request.id)).toBe(false);
    relay.wake();
    await expect.poll(() => added).toEqual([1, 2]);
    await relay.stop();
  });

  it('are listed when they are dead, the latest first, page by page, and kept for 30 days', async () => {
    const requests = ['a', 'b', 'c'].map((name) => ({
      ...job(name),
      queue: name === 'c' ? 'reports' : 'emails',
    }));
    for (const request of requests) {
      await record(request);
      await ledger().died(request.queue, request.id, `${request.name} failed`);
    }
    await record(job('alive'));
    const first = await queues().deadJobs(undefined, { limit: 2 });
    expect(first.items.map(({ name, reason }) => [name, reason])).toEqual([
      ['c', 'c failed'],
      ['b', 'b failed'],
    ]);
    const second = await queues().deadJobs(undefined, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([second.items.map(({ name }) => name), second.nextCursor]).toEqual([['a'], null]);
    const ofEmails = await queues().deadJobs('emails', { limit: 10 });
    expect(ofEmails.items.map(({ name }) => name)).toEqual(['b', 'a']);
    await sql`UPDATE job_outbox SET dead_at = now() - interval '31 days' WHERE name IN ('a', 'c')`.execute(
      db,
    );
    expect([await purgeDeadJobs(db, 1), await purgeDeadJobs(db, 10)]).toEqual([1, 1]);
    expect((await queues().deadJobs(undefined, { limit: 10 })).items.map(({ name }) => name)).toEqual(['b']);
  });
});
