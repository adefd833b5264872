import type { Log } from '@pulse/core';
import { createPool } from '@pulse/db';

/** Health must be answered within a second, whatever the database does. */
const probeMilliseconds = 800;

export interface DatabaseProbe {
  /** Rejects when the database does not answer in time. */
  check(): Promise<void>;
  /** How many recorded events wait for the relay. Rejects when the database does not answer in time. */
  pendingEvents(): Promise<number>;
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
  let asking: Promise<number> | undefined;

  async function ask(): Promise<number> {
    try {
      const { rows } = await pool.query<{ pending: number }>('SELECT count(*)::int AS pending FROM outbox');
      return rows[0]?.pending ?? 0;
    } finally {
      asking = undefined;
    }
  }

  function pendingEvents(): Promise<number> {
    asking ??= ask();
    return asking;
  }

  return {
    pendingEvents,
    async check() {
      await pendingEvents();
    },
    close: () => pool.end(),
  };
}
