import { sql } from 'kysely';
import type { RepositoryScene } from './repository-scene.ts';

interface Receipt {
  readonly reason: string;
  readonly retentionDays: number | null;
  readonly receivedBefore: Date;
  readonly through: number;
  readonly events: number;
  readonly first: Date | null;
  readonly last: Date | null;
  readonly finished: boolean;
}

/** What is left of a project, and what its receipts say. */
export async function retentionState({ db }: RepositoryScene, projectId: string) {
  const events = await db
    .selectFrom('events')
    .select(['position', 'received_at as receivedAt', 'id'])
    .where('project_id', '=', projectId)
    .orderBy('position')
    .execute();
  const ids = await db
    .selectFrom('event_ids')
    .select('id')
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
  const { rows: receipts } = await sql<Receipt>`
    SELECT reason, retention_days AS "retentionDays", received_before AS "receivedBefore", through, events,
      first_received_at AS first, last_received_at AS last, finished_at IS NOT NULL AS finished
    FROM event_deletions WHERE project_id = ${projectId} ORDER BY started_at, id`.execute(db);
  const counted = await db
    .selectFrom('event_rollups')
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow();
  return {
    events,
    positions: events.map(({ position }) => position),
    ids: ids.map(({ id }) => id),
    receipts,
    rolledUp: Number(counted.count ?? 0),
  };
}

/** Days (UTC) that `events` has a partition for, and tables of days that were taken out of it. */
export async function partitionsOf({ db }: RepositoryScene) {
  const { rows } = await sql<{ name: string; attached: boolean }>`
    SELECT c.relname AS name, EXISTS (SELECT 1 FROM pg_inherits WHERE inhrelid = c.oid) AS attached
    FROM pg_class c WHERE c.relkind = 'r' AND c.relname ~ 'events_\\d{8}$' ORDER BY 1`.execute(db);
  return {
    attached: rows.filter(({ attached }) => attached).map(({ name }) => name),
    detached: rows.filter(({ attached }) => !attached).map(({ name }) => name),
  };
}
