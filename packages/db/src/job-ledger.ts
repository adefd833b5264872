import { decodeCursor } from '@pulse/core';
import type { JobQueues, QueueStanding } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { DB } from './generated/database.ts';
import { toPage } from './keyset.ts';
import type { Database } from './pool.ts';

/** As long as queues keep what failed. */
const keptDays = 30;
const deadKey = z.tuple([z.iso.datetime(), z.string(), z.string()]);

/** What became of jobs, whatever their queue remembers. */
export interface JobLedger {
  /** Whether a job is still to be done. Asked first by who works on it: queues hand jobs over at least once. */
  isPending(queue: string, id: string): Promise<boolean>;
  /**
   * The job is done. In the transaction of its effect, this is what makes the effect happen once: of two who worked on
   * it, the second hears `false` and rolls back.
   */
  done(queue: string, id: string, transaction?: Kysely<DB>): Promise<boolean>;
  /** Its attempts are used up. */
  died(queue: string, id: string, reason: string): Promise<void>;
}

export function createJobLedger(db: Database): JobLedger {
  return {
    async isPending(queue, id) {
      const row = await db
        .selectFrom('job_outbox')
        .select('id')
        .where('queue', '=', queue)
        .where('id', '=', id)
        .executeTakeFirst();
      return row !== undefined;
    },
    async done(queue, id, transaction = db) {
      const { numDeletedRows } = await transaction
        .deleteFrom('job_outbox')
        .where('queue', '=', queue)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async died(queue, id, reason) {
      await db
        .updateTable('job_outbox')
        .set({ dead_at: sql<Date>`now()`, dead_reason: reason })
        .where('queue', '=', queue)
        .where('id', '=', id)
        .execute();
    },
  };
}

/** Queues as administrators see them; `standings` are of those that have jobs. */
export function createJobQueues(db: Kysely<DB>): JobQueues {
  return {
    async standings() {
      // Rounded as the column is, which may be half a millisecond ahead of the job's own beginning.
      const delayed = sql`offers = 0 AND due_at > now()::timestamptz(3)`;
      const { rows } = await sql<QueueStanding>`
        SELECT queue,
          (count(*) FILTER (WHERE dead_at IS NULL AND NOT (${delayed})))::int AS pending,
          (count(*) FILTER (WHERE dead_at IS NULL AND ${delayed}))::int AS delayed,
          (count(*) FILTER (WHERE dead_at IS NOT NULL))::int AS dead
        FROM job_outbox GROUP BY queue ORDER BY queue`.execute(db);
      return rows;
    },

    async deadJobs(queue, { limit, cursor }) {
      const after = cursor === undefined ? undefined : decodeCursor(cursor, deadKey);
      const rows = await db
        .selectFrom('job_outbox')
        .select(['queue', 'id', 'name', 'created_at', 'dead_reason', sql<Date>`dead_at`.as('dead_at')])
        .where('dead_at', 'is not', null)
        .$if(queue !== undefined, (query) => query.where('queue', '=', queue ?? ''))
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(dead_at, queue, id) < (${after?.[0]}::timestamptz, ${after?.[1]}, ${after?.[2]})`,
          ),
        )
        .orderBy('dead_at', 'desc')
        .orderBy('queue', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return toPage(
        rows,
        limit,
        (row) => [row.dead_at.toISOString(), row.queue, row.id],
        (row) => ({
          queue: row.queue,
          id: row.id,
          name: row.name,
          reason: row.dead_reason ?? '',
          recordedAt: row.created_at,
          diedAt: row.dead_at,
        }),
      );
    },

    async revive(queue, id) {
      const { numUpdatedRows } = await db
        .updateTable('job_outbox')
        .set({ dead_at: null, dead_reason: null, due_at: sql<Date>`now()` })
        .where('queue', '=', queue)
        .where('id', '=', id)
        .where('dead_at', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

/** Removes dead jobs that nobody ran again, oldest first. @returns how many, at most `limit` */
export async function purgeDeadJobs(db: Database, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM job_outbox WHERE (queue, id) IN (
      SELECT queue, id FROM job_outbox WHERE dead_at < now() - make_interval(days => ${keptDays})
      ORDER BY dead_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
