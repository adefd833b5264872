import {
  type JobRecorder,
  type JobRequest,
  type Log,
  startWakeableTask,
  type WakeableTask,
} from '@pulse/core';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import type { Database } from './pool.ts';

const batch = 100;
/** A wake-up is lost when another node's commit recorded the job; this is how long that may cost. */
const pollMilliseconds = 1_000;
const retryMilliseconds = 1_000;
/**
 * A job that is not done by then is handed over again: its queue may have lost it (Redis without persistence). A queue
 * that has it still takes no notice.
 */
const offerAgainSeconds = 120;

/** Records jobs in the transaction that it is bound to. */
export function createJobRecorder(db: Kysely<DB>): JobRecorder {
  return {
    async record({ queue, id, name, data }) {
      const inserted = await db
        .insertInto('job_outbox')
        .values({ queue, id, name, data: JSON.stringify(data) })
        .onConflict((conflict) => conflict.columns(['queue', 'id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },
  };
}

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
  /** Gives a dead job another life. @returns false when there is none with this id */
  revive(queue: string, id: string): Promise<boolean>;
  /** Jobs that are not done, by queue. */
  counts(): Promise<readonly { readonly queue: string; readonly pending: number; readonly dead: number }[]>;
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
    async counts() {
      const rows = await db
        .selectFrom('job_outbox')
        .select([
          'queue',
          sql<number>`(count(*) FILTER (WHERE dead_at IS NULL))::int`.as('pending'),
          sql<number>`(count(*) FILTER (WHERE dead_at IS NOT NULL))::int`.as('dead'),
        ])
        .groupBy('queue')
        .execute();
      return rows;
    },
  };
}

/**
 * Hands recorded jobs to their queues, several nodes side by side. A node that dies in between hands them over late,
 * one whose queue is away tries again in a second; the job's id keeps repetitions from being other jobs.
 *
 * @param add rejects while the queue cannot be reached
 */
export function startJobRelay(options: {
  readonly db: Database;
  readonly add: (job: JobRequest) => Promise<void>;
  readonly log: Log;
  /** For tests; 120 when absent. */
  readonly offerAgainSeconds?: number;
}): WakeableTask {
  const { db, add } = options;
  return startWakeableTask({
    name: 'job relay',
    retryMilliseconds,
    log: options.log,
    async run() {
      for (;;) {
        const jobs = await takeDue(db, options.offerAgainSeconds ?? offerAgainSeconds);
        if (jobs.length === 0) return pollMilliseconds;
        for (const [index, job] of jobs.entries()) {
          try {
            await add(job);
          } catch (error) {
            await putBack(db, jobs.slice(index));
            throw error;
          }
        }
      }
    },
  });
}

async function takeDue(db: Database, againSeconds: number): Promise<JobRequest[]> {
  const { rows } = await sql<JobRequest>`
    UPDATE job_outbox SET due_at = now() + make_interval(secs => ${againSeconds})
    WHERE (queue, id) IN (
      SELECT queue, id FROM job_outbox WHERE dead_at IS NULL AND due_at <= now()
      ORDER BY due_at LIMIT ${batch} FOR UPDATE SKIP LOCKED)
    RETURNING queue, id, name, data`.execute(db);
  return rows;
}

async function putBack(db: Database, jobs: readonly JobRequest[]): Promise<void> {
  await sql`
    UPDATE job_outbox SET due_at = now()
    WHERE (queue, id) IN (
      SELECT * FROM unnest(${jobs.map(({ queue }) => queue)}::text[], ${jobs.map(({ id }) => id)}::text[]))`.execute(
    db,
  );
}
