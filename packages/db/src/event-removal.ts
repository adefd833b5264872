import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import type { Database } from './pool.ts';

/** What a step of a removal did. */
export interface RemovalStep {
  /** False when there is nothing left to do, or others are at it. */
  readonly more: boolean;
  /** Events that were removed. */
  readonly events: number;
}

interface Deletion {
  readonly id: string;
  readonly projectId: string;
  readonly through: number;
  readonly removedThrough: number;
}

interface Removed {
  readonly events: number;
  readonly first: Date | null;
  readonly last: Date | null;
  /** Position of the last row of the chunk, null when there was none. */
  readonly position: number | null;
}

/**
 * Removes some of what has been deleted, with its ids, and counts it in its receipt, all in one transaction: whoever is
 * killed in it has removed and counted nothing. Holds the deletion meanwhile, so that other nodes turn to other projects.
 *
 * What it removes has been hidden before, so that it needs no lock that a flush waits for.
 *
 * @param limit few enough that the transaction is short
 */
export async function removeSomeEvents(db: Database, limit: number): Promise<RemovalStep> {
  return db.transaction().execute(async (transaction) => {
    const deletion = await takeDeletion(transaction);
    if (!deletion) return { more: false, events: 0 };
    const { events, first, last, position } = await removeChunk(transaction, deletion, limit);
    await sql`
      UPDATE event_deletions SET
        events = events + ${events},
        first_received_at = least(first_received_at, ${first}::timestamptz),
        last_received_at = greatest(last_received_at, ${last}::timestamptz),
        removed_through = ${position ?? deletion.through}::bigint,
        finished_at = CASE WHEN ${position === null}::boolean THEN clock_timestamp() END
      WHERE id = ${deletion.id}`.execute(transaction);
    return { more: true, events };
  });
}

/** One that nobody is at. Of a project the oldest alone, so that no two remove the same rows. */
async function takeDeletion(transaction: Kysely<DB>): Promise<Deletion | undefined> {
  const { rows } = await sql<Deletion>`
    SELECT id, project_id AS "projectId", through, removed_through AS "removedThrough" FROM event_deletions d
    WHERE finished_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM event_deletions older
      WHERE older.finished_at IS NULL AND older.project_id = d.project_id
        AND (older.started_at, older.id) < (d.started_at, d.id))
    ORDER BY project_id, started_at, id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`.execute(transaction);
  return rows[0];
}

async function removeChunk(
  transaction: Kysely<DB>,
  { projectId, through, removedThrough }: Deletion,
  limit: number,
): Promise<Removed> {
  const { rows } = await sql<Removed>`
    WITH chunk AS MATERIALIZED (
      SELECT position, received_at FROM events
      WHERE project_id = ${projectId} AND position > ${removedThrough}::bigint AND position <= ${through}::bigint
      ORDER BY position LIMIT ${limit}
    ), gone AS (
      DELETE FROM events e USING chunk
      WHERE e.project_id = ${projectId} AND e.position = chunk.position AND e.received_at = chunk.received_at
      RETURNING e.id, e.position, e.received_at
    ), retired AS (
      DELETE FROM event_ids i USING gone WHERE i.project_id = ${projectId} AND i.id = gone.id
    )
    SELECT count(*) AS events, min(received_at) AS first, max(received_at) AS last,
      (SELECT max(position) FROM chunk) AS position
    FROM gone`.execute(transaction);
  return rows[0] ?? { events: 0, first: null, last: null, position: null };
}
