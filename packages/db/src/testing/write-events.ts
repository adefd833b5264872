import type { StoredEvent } from '@pulse/domain';
import type { Pool } from 'pg';

/**
 * Stores events as if they had been received at their times, with their hourly counts and the project's head. The
 * partitions of their days have been made.
 *
 * @param events in the order of their positions
 */
export async function writeEvents(
  pool: Pool,
  projectId: string,
  events: readonly StoredEvent[],
): Promise<void> {
  await pool.query(
    `WITH sent AS (
       SELECT * FROM jsonb_to_recordset($2::jsonb) AS e (position bigint, "receivedAt" timestamptz, id text, name text,
         level text, message text, properties jsonb, "userId" text, "sessionId" text, timestamp timestamptz, shifted boolean)
     ), written AS (
       INSERT INTO events (project_id, position, received_at, id, name, level, message, properties, user_id, session_id,
         timestamp, shifted)
       SELECT $1, position, "receivedAt", id, name, level, message, nullif(properties, 'null'), "userId", "sessionId",
         timestamp, shifted FROM sent
     ), counted AS (
       INSERT INTO event_rollups (project_id, hour, name, level, count)
       SELECT $1, date_trunc('hour', "receivedAt", 'UTC'), name, level, count(*) FROM sent GROUP BY 2, 3, 4
     )
     UPDATE project_heads SET head = coalesce((SELECT max(position) FROM sent), head) WHERE project_id = $1`,
    [projectId, JSON.stringify(events)],
  );
}
