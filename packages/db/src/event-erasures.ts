import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';

/**
 * Removes events that have been erased, with their ids, at most `limit` of them, so that few rows are locked at a time.
 *
 * @returns how many were removed; less than `limit` when nothing is left
 */
export async function removeErasedEvents(db: Kysely<DB>, limit: number): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    let removed = 0;
    while (removed < limit) {
      const { rows } = await sql<{ projectId: string; through: string }>`
        SELECT project_id AS "projectId", through::text FROM event_erasures ORDER BY project_id LIMIT 1
        FOR UPDATE SKIP LOCKED`.execute(transaction);
      const [erasure] = rows;
      if (!erasure) return removed;
      const asked = limit - removed;
      const some = await removeSome(transaction, erasure, asked);
      removed += some;
      if (some === asked) return removed;
      await transaction.deleteFrom('event_erasures').where('project_id', '=', erasure.projectId).execute();
    }
    return removed;
  });
}

async function removeSome(
  db: Kysely<DB>,
  { projectId, through }: { readonly projectId: string; readonly through: string },
  limit: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    WITH gone AS (
      DELETE FROM events e USING (
        SELECT position, received_at FROM events
        WHERE project_id = ${projectId} AND position <= ${through}::bigint ORDER BY position LIMIT ${limit}
      ) AS chunk
      WHERE e.project_id = ${projectId} AND e.position = chunk.position AND e.received_at = chunk.received_at
      RETURNING e.id
    )
    DELETE FROM event_ids i USING gone WHERE i.project_id = ${projectId} AND i.id = gone.id`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
