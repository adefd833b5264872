import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import type { Database } from './pool.ts';

/** Rows that are counted in one statement, from an index: well within the time that a statement may take. */
const countedAtOnce = 50_000;
/**
 * Detaching locks `events` against everybody for some milliseconds. Whoever waits for that lock has the flushes wait behind
 * it, so it is waited for as long as a flush takes and no longer: while a long read goes on, it is tried later.
 */
const lockMilliseconds = 50;
const lockTries = 5;
const pauseMilliseconds = 200;
/** A flush that began before midnight has long ended by then. */
const settledHours = 1;
const lockNotAvailable = '55P03';

/**
 * Takes the partitions whose day has ended, and of which nothing is shown any more, out of `events`, rows and all: what a
 * whole day was, or what chunks have left empty. What is in them is counted in the receipts in the same transaction.
 * The ids are still to be removed: {@link removeSomeDetached}.
 *
 * @returns events that went this way
 */
export async function detachHiddenPartitions(db: Database): Promise<number> {
  const { rows } = await sql<{ name: string }>`
    SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'events'::regclass AND c.relname ~ '^events_\\d{8}$'
      AND to_date(right(c.relname, 8), 'YYYYMMDD') + interval '1 day' + make_interval(hours => ${settledHours})
        < now() AT TIME ZONE 'UTC'
    ORDER BY c.relname`.execute(db);
  let events = 0;
  try {
    for (const { name } of rows) {
      events += await detachIfHidden(db, name);
    }
  } catch (error) {
    // Chunks remove what is in them, and the next run tries again.
    if (!(error instanceof EventsInUse)) throw error;
  }
  return events;
}

/** Whether all that is in a partition has been deleted. Nothing comes to it any more, so that this stays so. */
async function isHidden(transaction: Kysely<DB>, partition: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM project_heads h
    CROSS JOIN LATERAL (
      SELECT 1 FROM ${sql.id(partition)} e
      WHERE e.project_id = h.project_id AND e.position > h.erased_through LIMIT 1
    ) AS shown LIMIT 1`.execute(transaction);
  return rows.length === 0;
}

/** Somebody reads `events` all the time. */
class EventsInUse extends Error {}

/**
 * All of it, or nothing: when something in it is shown, or another node is at it.
 *
 * @returns events that went
 * @throws EventsInUse
 */
async function detachIfHidden(db: Database, partition: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ locked: boolean }>`
        SELECT pg_try_advisory_xact_lock(hashtextextended('pulse:event-partitions', 0))
          AND EXISTS (SELECT 1 FROM pg_inherits WHERE inhrelid = to_regclass(${partition})) AS locked`.execute(
      transaction,
    );
    if (!rows[0]?.locked || !(await isHidden(transaction, partition))) return 0;
    // Nobody removes and counts meanwhile what is counted here.
    await sql`SELECT 1 FROM event_deletions WHERE finished_at IS NULL ORDER BY id FOR UPDATE`.execute(
      transaction,
    );
    const events = await countInReceipts(transaction, partition);
    await takeOut(transaction, partition);
    return events;
  });
}

interface Place {
  readonly projectId: string;
  readonly position: number;
}
const beginning: Place = { projectId: '00000000-0000-0000-0000-000000000000', position: 0 };

/** @returns how many there are */
async function countInReceipts(transaction: Kysely<DB>, partition: string): Promise<number> {
  interface Slice extends Place {
    readonly rows: number;
    readonly counted: number;
  }
  let events = 0;
  let after: Place | undefined = beginning;
  while (after) {
    const { projectId, position }: Place = after;
    const { rows } = await sql<Slice>`
      WITH slice AS MATERIALIZED (
        SELECT project_id, position, received_at FROM ${sql.id(partition)}
        WHERE (project_id, position) > (${projectId}::uuid, ${position}::bigint)
        ORDER BY project_id, position LIMIT ${countedAtOnce}
      ), deletion AS MATERIALIZED (
        -- What two are about is the older one's, as it is in chunks.
        SELECT id, project_id, through, greatest(removed_through, max(through) OVER (
          PARTITION BY project_id ORDER BY started_at, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS after
        FROM event_deletions WHERE finished_at IS NULL
      ), counted AS (
        SELECT d.id, count(*) AS events, min(s.received_at) AS first, max(s.received_at) AS last
        FROM slice s
        JOIN deletion d ON d.project_id = s.project_id AND s.position > d.after AND s.position <= d.through
        GROUP BY d.id
      ), written AS (
        UPDATE event_deletions d SET events = d.events + c.events,
          first_received_at = least(d.first_received_at, c.first),
          last_received_at = greatest(d.last_received_at, c.last)
        FROM counted c WHERE d.id = c.id
      )
      SELECT project_id AS "projectId", position, (SELECT count(*) FROM slice) AS rows,
        (SELECT coalesce(sum(events), 0)::bigint FROM counted) AS counted
      FROM slice ORDER BY project_id DESC, position DESC LIMIT 1`.execute(transaction);
    const [last]: Slice[] = rows;
    events += last?.counted ?? 0;
    after = last?.rows === countedAtOnce ? last : undefined;
  }
  return events;
}

/** @throws EventsInUse */
async function takeOut(transaction: Kysely<DB>, partition: string): Promise<void> {
  await sql`SELECT set_config('lock_timeout', ${`${lockMilliseconds}ms`}, true)`.execute(transaction);
  const detached = `detached_${partition}`;
  for (let tries = 1; ; tries += 1) {
    await sql`SAVEPOINT take_out`.execute(transaction);
    try {
      await sql`ALTER TABLE events DETACH PARTITION ${sql.id(partition)}`.execute(transaction);
      await sql`ALTER TABLE ${sql.id(partition)} RENAME TO ${sql.id(detached)}`.execute(transaction);
      break;
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      if (tries === lockTries) throw new EventsInUse();
      await sql`ROLLBACK TO SAVEPOINT take_out`.execute(transaction);
      await pause(pauseMilliseconds);
    }
  }
  await transaction.insertInto('detached_event_partitions').values({ name: detached }).execute();
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === lockNotAvailable;
}

/**
 * Removes some ids of what was taken out, and the table when there are none left, so that nothing is removed twice: an id
 * may come again once it is removed. Nobody but this looks at the table.
 *
 * @param limit few enough that the transaction is short
 * @returns false when there is nothing left to do, or others are at it
 */
export async function removeSomeDetached(db: Database, limit: number): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const partition = await transaction
      .selectFrom('detached_event_partitions')
      .selectAll()
      .orderBy('name')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!partition) return false;
    const { name } = partition;
    const { rows } = await sql<Place>`
      WITH chunk AS MATERIALIZED (
        SELECT project_id, position, id FROM ${sql.id(name)}
        WHERE (project_id, position) > (${partition.project_id ?? beginning.projectId}::uuid,
          ${partition.position ?? beginning.position}::bigint)
        ORDER BY project_id, position LIMIT ${limit}
      ), retired AS (
        DELETE FROM event_ids i USING chunk c WHERE i.project_id = c.project_id AND i.id = c.id
      )
      SELECT project_id AS "projectId", position FROM chunk
      ORDER BY project_id DESC, position DESC LIMIT 1`.execute(transaction);
    const [last] = rows;
    if (last) {
      await transaction
        .updateTable('detached_event_partitions')
        .set({ project_id: last.projectId, position: last.position })
        .where('name', '=', name)
        .execute();
    } else {
      await transaction.deleteFrom('detached_event_partitions').where('name', '=', name).execute();
      await sql`DROP TABLE ${sql.id(name)}`.execute(transaction);
    }
    return true;
  });
}
