import type { Clock, JobRequest } from '@pulse/core';
import { sql } from 'kysely';
import { createJobRecorder } from './job-outbox.ts';
import type { Database } from './pool.ts';

/**
 * How far schedules have come: the store of the scheduler in `@pulse/jobs`.
 *
 * @param clock for tests; the database's when absent, so that nodes need not agree on theirs
 */
export function createJobSchedules(db: Database, clock?: Clock) {
  const now = () => (clock ? sql`${clock.now()}::timestamptz(3)` : sql`clock_timestamp()::timestamptz(3)`);

  return {
    async begin(names: readonly string[]): Promise<void> {
      await sql`
        INSERT INTO job_schedules (name, due_after) SELECT name, ${now()} FROM unnest(${[...names]}::text[]) AS name
        ON CONFLICT (name) DO NOTHING`.execute(db);
    },

    async read(names: readonly string[]): Promise<{ now: Date; dueAfter: Map<string, Date> }> {
      const { rows } = await sql<{ name: string; due_after: Date; now: Date }>`
        SELECT name, due_after, ${now()} AS now FROM job_schedules WHERE name = ANY (${[...names]}::text[])`.execute(
        db,
      );
      return {
        now: rows[0]?.now ?? new Date(0),
        dueAfter: new Map(rows.map(({ name, due_after }) => [name, due_after])),
      };
    },

    advance(
      name: string,
      { from, to }: { readonly from: Date; readonly to: Date },
      job: JobRequest,
    ): Promise<'recorded' | 'pending' | 'taken'> {
      return db.transaction().execute(async (transaction) => {
        const schedule = await transaction
          .selectFrom('job_schedules')
          .select('job_id')
          .where('name', '=', name)
          // A node that is moving it on is waited for, and after that it stands elsewhere.
          .where('due_after', '=', from)
          .forUpdate()
          .executeTakeFirst();
        if (!schedule) return 'taken';
        const before = await transaction
          .selectFrom('job_outbox')
          .select('id')
          .where('queue', '=', job.queue)
          .where('id', '=', schedule.job_id)
          .where('dead_at', 'is', null)
          .executeTakeFirst();
        await transaction
          .updateTable('job_schedules')
          .set({ due_after: to, ...(before ? {} : { job_id: job.id }) })
          .where('name', '=', name)
          .execute();
        if (before) return 'pending';
        await createJobRecorder(transaction).record(job);
        return 'recorded';
      });
    },
  };
}
