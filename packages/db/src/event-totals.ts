import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { DB } from './generated/database.ts';

/**
 * Adds up, for some projects, the hours that have ended since it was last done.
 *
 * @returns how many projects there were; less than `limit` when nothing is left
 */
export async function takeEventTotals(
  db: Kysely<DB>,
  limit: number,
  stopped: () => boolean = () => false,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM projects p LEFT JOIN event_totals_progress t ON t.project_id = p.id
    WHERE EXISTS (
      SELECT 1 FROM event_rollups r WHERE r.project_id = p.id
        AND r.hour >= coalesce(t.through, '-infinity') AND r.hour < date_trunc('hour', clock_timestamp(), 'UTC'))
    ORDER BY p.id LIMIT ${limit}`.execute(db);
  for (const { id } of rows) {
    // A day at a time, each in a transaction of its own: the project's events wait that long.
    while (!stopped() && !(await takeSome(db, id)));
  }
  return rows.length;
}

async function takeSome(db: Kysely<DB>, projectId: string): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`
    SELECT take_event_totals(${projectId}::uuid) AS all`.execute(db);
  return rows[0]?.all ?? true;
}
