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
  for (const { id } of rows) await takeProject(db, id, stopped);
  return rows.length;
}

/** A day at a time. Statements of their own: what ended is asked for with the project's head, which flushes need. */
async function takeProject(db: Kysely<DB>, projectId: string, stopped: () => boolean): Promise<void> {
  const { rows } = await sql<{ ended: Date | null }>`
    SELECT event_hours_ended(${projectId}::uuid) AS ended`.execute(db);
  const ended = rows[0]?.ended;
  if (ended === null || ended === undefined) return;
  while (!stopped() && !(await takeSome(db, projectId, ended)));
}

async function takeSome(db: Kysely<DB>, projectId: string, ended: Date): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`
    SELECT take_event_totals(${projectId}::uuid, ${ended}) AS all`.execute(db);
  return rows[0]?.all ?? true;
}
