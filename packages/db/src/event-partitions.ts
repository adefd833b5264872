import { type Log, startWakeableTask, type WakeableTask } from '@pulse/core';
import type { Pool } from 'pg';

/** Days that have a partition before they begin: as long as a stopped job may go unnoticed. */
const daysAhead = 7;
const everyMilliseconds = 60 * 60_000;
const retryMilliseconds = 10_000;

/** Makes the partitions of today and the days to come, by the database's clock. @returns how many were missing */
export async function makeEventPartitions(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ made: number }>(
    `SELECT make_event_partitions((clock_timestamp() AT TIME ZONE 'UTC')::date, $1) AS made`,
    [daysAhead + 1],
  );
  return rows[0]?.made ?? 0;
}

/** Makes them every hour, and when it is woken. Await {@link makeEventPartitions} once before the first event. */
export function startEventPartitions(pool: Pool, log: Log): WakeableTask {
  return startWakeableTask({
    name: 'make event partitions',
    retryMilliseconds,
    log,
    async run() {
      const made = await makeEventPartitions(pool);
      if (made > 0) log.info({ made }, 'partitions for events were made');
      return everyMilliseconds;
    },
  });
}
