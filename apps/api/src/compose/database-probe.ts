import type { Log } from '@pulse/core';
import { createPool } from '@pulse/db';

/** Health must be answered within a second, whatever the database does. */
const probeMilliseconds = 800;

interface Pending {
  readonly events: number;
  readonly jobs: number;
}

export interface DatabaseProbe {
  /** Rejects when the database does not answer in time. */
  check(): Promise<void>;
  /** How many recorded events wait for the relay. Rejects when the database does not answer in time. */
  pendingEvents(): Promise<number>;
  /** How many recorded jobs are to be done by now. Rejects when the database does not answer in time. */
  pendingJobs(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Asks the database on a connection of its own: under load, the others are busy and have a queue, which says
 * nothing about the database. Questions asked at the same time are asked once.
 */
export function createDatabaseProbe(connectionString: string, log: Log): DatabaseProbe {
  const pool = createPool({
    connectionString,
    max: 1,
    log,
    applicationName: 'pulse health',
    connectionTimeout: probeMilliseconds,
    queryTimeout: probeMilliseconds,
  });
  let asking: Promise<Pending> | undefined;

  async function ask(): Promise<Pending> {
    try {
      const { rows } = await pool.query<Pending>(
        `SELECT (SELECT count(*) FROM outbox)::int AS events,
                (SELECT count(*) FROM job_outbox
                  WHERE dead_at IS NULL AND NOT (offers = 0 AND due_at > now()))::int AS jobs`,
      );
      return rows[0] ?? { events: 0, jobs: 0 };
    } finally {
      asking = undefined;
    }
  }

  function pending(): Promise<Pending> {
    asking ??= ask();
    return asking;
  }

  return {
    pendingEvents: async () => (await pending()).events,
    pendingJobs: async () => (await pending()).jobs,
    async check() {
      await pending();
    },
    close: () => pool.end(),
  };
}
