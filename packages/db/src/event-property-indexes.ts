import type { Log } from '@pulse/core';
import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import type { DB } from './generated/database.ts';

/** The partitions of `events` whose day has ended, oldest first, and how their index is. */
const endedPartitions = `
  SELECT p.relname AS partition, p.relname || '_properties_idx' AS index, i.indisvalid AS valid
  FROM pg_inherits h
  JOIN pg_class p ON p.oid = h.inhrelid
  LEFT JOIN pg_class c ON c.relname = p.relname || '_properties_idx' AND c.relnamespace = p.relnamespace
  LEFT JOIN pg_index i ON i.indexrelid = c.oid
  WHERE h.inhparent = 'events'::regclass AND p.relname ~ '^events_[0-9]{8}$'
    AND p.relname < 'events_' || to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYYMMDD')
  ORDER BY p.relname`;

/** \`pulse props\` in ASCII, folded. */
const oneAtATime = 1_886_745_968;

/**
 * Makes the index over properties for every day that has ended and has none: taking events in costs nothing more, and an
 * index that is made at once is smaller and quicker made than one that grows. Reading and writing go on meanwhile; some
 * seconds per million events. One that was left unfinished is made anew.
 *
 * @param pool one connection whose statements may take long; it does nothing while another node is at it
 * @returns how many were made
 */
export async function makeEventPropertyIndexes(
  pool: Pool,
  log: Log,
  stopped: () => boolean = () => false,
): Promise<number> {
  const client = await pool.connect();
  let made = 0;
  try {
    const lock = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
      oneAtATime,
    ]);
    if (!lock.rows[0]?.held) return 0;
    try {
      const { rows } = await client.query<{ partition: string; index: string; valid: boolean | null }>(
        endedPartitions,
      );
      for (const { partition, index, valid } of rows) {
        if (valid || stopped()) continue;
        if (valid === false) await client.query(`DROP INDEX CONCURRENTLY ${index}`);
        await client.query(
          `CREATE INDEX CONCURRENTLY ${index} ON ${partition}
           USING gin (event_property_index(project_id, properties) jsonb_path_ops) WHERE properties IS NOT NULL`,
        );
        // Its statistics tell a frequent property from a rare one; nothing is written to this day any more.
        await client.query(`VACUUM (ANALYZE) ${partition}`);
        log.info({ partition }, 'the properties of a day can be looked up');
        made += 1;
      }
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [oneAtATime]);
    }
  } finally {
    client.release();
  }
  return made;
}

/** The days (UTC) whose properties can be looked up, as `2026-11-28`. */
export async function indexedDays(db: Kysely<DB>): Promise<readonly string[]> {
  const { rows } = await sql<{ day: string }>`
    SELECT to_char(to_date(substr(c.relname, 8, 8), 'YYYYMMDD'), 'YYYY-MM-DD') AS day
    FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
    WHERE c.relkind = 'i' AND c.relname ~ '^events_[0-9]{8}_properties_idx$' AND i.indisvalid
      AND pg_table_is_visible(c.oid)`.execute(db);
  return rows.map(({ day }) => day);
}
