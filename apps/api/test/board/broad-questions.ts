import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';

/**
 * While `work` runs, every question that reads events takes too long: it waits for a lock, and is cancelled as
 * PostgreSQL's own time limit would do it, but at once.
 */
export async function whileTooBroad<Result>(
  connectionString: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const pool = createPool({ connectionString, max: 2, log: silentLog, queryTimeout: 60_000 });
  const holder = await pool.connect();
  let done = false;
  try {
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE events IN ACCESS EXCLUSIVE MODE');
    const cancelling = (async () => {
      while (!done) {
        await pool.query(
          `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND application_name = 'pulse questions' AND wait_event_type = 'Lock'`,
        );
      }
    })();
    try {
      return await work();
    } finally {
      done = true;
      await cancelling;
    }
  } finally {
    await holder.query('ROLLBACK');
    holder.release();
    await pool.end();
  }
}
