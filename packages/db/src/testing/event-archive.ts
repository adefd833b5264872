import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { RepositoryScene } from './repository-scene.ts';

export interface ArchivedEvent {
  readonly position: number;
  readonly receivedAt: Date;
}

/** A project with events of the past, with their ids and rollups. */
export interface EventArchive {
  readonly projectId: string;
  readonly events: readonly ArchivedEvent[];
}

/**
 * Makes a project whose events were received so many milliseconds ago, in this order, as if they had been sent then.
 *
 * @param ages the first event's first
 */
export async function archiveEvents(
  { db, pool, ownerId }: RepositoryScene,
  retentionDays: number,
  ages: readonly number[],
): Promise<EventArchive> {
  const projectId = randomUUID();
  await db
    .insertInto('projects')
    .values({ id: projectId, owner_id: ownerId, name: 'Project', retention_days: retentionDays })
    .execute();
  const longest = Math.ceil(Math.max(0, ...ages) / 86_400_000);
  await pool.query(`SELECT make_event_partitions((now() AT TIME ZONE 'UTC')::date - $1::int, $1::int + 2)`, [
    longest,
  ]);
  const { rows } = await sql<ArchivedEvent>`
    WITH sent AS (
      SELECT n AS position, date_trunc('milliseconds', now() - make_interval(secs => age / 1000)) AS received_at
      FROM unnest(${[...ages]}::float8[]) WITH ORDINALITY AS t (age, n)
    ), headed AS (
      UPDATE project_heads SET head = (SELECT count(*) FROM sent) WHERE project_id = ${projectId}
    ), known AS (
      INSERT INTO event_ids (project_id, id, received_on)
      SELECT ${projectId}, 'id ' || position, (received_at AT TIME ZONE 'UTC')::date FROM sent
    ), counted AS (
      INSERT INTO event_rollups (project_id, hour, name, level, count)
      SELECT ${projectId}, date_trunc('hour', received_at, 'UTC'), 'page.viewed', 'info', count(*) FROM sent GROUP BY 2
    )
    INSERT INTO events (project_id, position, received_at, id, name, level, timestamp, shifted)
    SELECT ${projectId}, position, received_at, 'id ' || position, 'page.viewed', 'info', received_at, false FROM sent
    RETURNING position, received_at AS "receivedAt"`.execute(db);
  return { projectId, events: rows.toSorted((a, b) => a.position - b.position) };
}
