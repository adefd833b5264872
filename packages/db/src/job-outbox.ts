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
    async record({ queue, id, name, data, delayMilliseconds = 0 }) {
      const inserted = await db
        .insertInto('job_outbox')
        .values({
          queue,
          id,
          name,
          data: JSON.stringify(data),
          ...(delayMilliseconds > 0 ? { due_at: after(delayMilliseconds) } : {}),
        })
        .onConflict((conflict) => conflict.columns(['queue', 'id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },
  };
}

function after(milliseconds: number) {
  return sql<Date>`now() + make_interval(secs => ${milliseconds / 1_000})`;
}

/** A recorded job, and how often it was handed over, this time included. */
export interface OfferedJob extends JobRequest {
  readonly offers: number;
}

/**
 * Hands recorded jobs to their queues, several nodes side by side. A node that dies in between hands them over late,
 * one whose queue is away tries again in a second; the job's id keeps repetitions from being other jobs.
 *
 * @param add rejects while the queue cannot be reached
 */
export function startJobRelay(options: {
  readonly db: Database;
  readonly add: (job: OfferedJob) => Promise<void>;
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

/** Compared as the column is rounded: a job is due half a millisecond ahead of its beginning, and would be overlooked. */
async function takeDue(db: Database, againSeconds: number): Promise<OfferedJob[]> {
  const { rows } = await sql<OfferedJob>`
    UPDATE job_outbox SET due_at = now() + make_interval(secs => ${againSeconds}), offers = offers + 1
    WHERE (queue, id) IN (
      SELECT queue, id FROM job_outbox WHERE dead_at IS NULL AND due_at <= now()::timestamptz(3)
      ORDER BY due_at LIMIT ${batch} FOR UPDATE SKIP LOCKED)
    RETURNING queue, id, name, data, offers`.execute(db);
  return rows;
}

async function putBack(db: Database, jobs: readonly JobRequest[]): Promise<void> {
  await sql`
    UPDATE job_outbox SET due_at = now(), offers = offers - 1
    WHERE (queue, id) IN (
      SELECT * FROM unnest(${jobs.map(({ queue }) => queue)}::text[], ${jobs.map(({ id }) => id)}::text[]))`.execute(
    db,
  );
}
