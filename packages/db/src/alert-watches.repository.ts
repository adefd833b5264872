import type { AlertWatch, AlertWatches, SecondCount, WatchedEvents } from '@pulse/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DB } from './generated/database.ts';

/** Positions that one look counts: some 50 ms. */
const chunk = 50_000;
/** Projects that are due at a time. */
const batch = 100;
/** Levels that have an index of their own, which knows them as constants. */
const rareLevels: readonly string[] = ['warn', 'error', 'fatal'];

export function createAlertWatches(db: Kysely<DB>): AlertWatches {
  return {
    async hold(projectId) {
      // From the head that is seen now: what is committed later is behind it.
      const { rows } = await sql<{ now: number }>`
        INSERT INTO alert_watches (project_id, position, last_received_at, looked_at, next_look_at)
        SELECT project_id, head, now(), now(), now() FROM project_heads WHERE project_id = ${projectId}
        ON CONFLICT (project_id) DO UPDATE SET next_look_at = excluded.next_look_at
        RETURNING floor(extract(epoch FROM clock_timestamp()))::bigint AS now`.execute(db);
      const [row] = rows;
      if (!row) throw new Error('a project without a head');
      return row.now;
    },

    async release(projectId) {
      await sql`
        DELETE FROM alert_watches WHERE project_id = ${projectId}
          AND NOT EXISTS (SELECT 1 FROM alert_rules WHERE project_id = ${projectId} AND enabled)`.execute(db);
    },

    async due(received) {
      const { rows } = await sql<{ projectId: string }>`
        (SELECT project_id AS "projectId" FROM alert_watches WHERE next_look_at <= clock_timestamp()
         ORDER BY next_look_at LIMIT ${batch})
        UNION
        (SELECT watch.project_id FROM alert_watches watch JOIN project_heads USING (project_id)
         WHERE head > position AND ${received === undefined ? sql`true` : sql`project_id = ANY (${[...received]}::uuid[])`}
         LIMIT ${batch})`.execute(db);
      return rows.map(({ projectId }) => projectId);
    },

    async take(projectId) {
      // The project's row as well, before episodes refer to it: who deletes the project holds it and waits for the watch.
      const { rows } = await sql<AlertWatch>`
        SELECT watch.project_id AS "projectId", watch.position, watch.last_received_at AS "lastReceivedAt",
          floor(extract(epoch FROM clock_timestamp()))::bigint AS now
        FROM alert_watches watch JOIN projects ON projects.id = watch.project_id
        WHERE watch.project_id = ${projectId}
        FOR UPDATE OF watch SKIP LOCKED FOR KEY SHARE OF projects SKIP LOCKED`.execute(db);
      return rows[0];
    },

    async arrivals({ projectId, position, lastReceivedAt }, match, apart) {
      const { head } = await db
        .selectFrom('project_heads')
        .select('head')
        .where('project_id', '=', projectId)
        .executeTakeFirstOrThrow();
      const through = Math.min(head, position + chunk);
      if (through <= position) return { counts: [], position, lastReceivedAt, more: false };
      const range = sql`project_id = ${projectId} AND position > ${position} AND position <= ${through}
        AND ${partitionsFrom(lastReceivedAt)}`;
      const { rows: counts } = await sql<{
        second: number;
        level: string;
        name: string | null;
        count: number;
      }>`
        SELECT floor(extract(epoch FROM received_at))::bigint AS second, level,
          ${apart.length === 0 ? sql`NULL::text` : sql`CASE WHEN name = ANY (${[...apart]}::text[]) THEN name END`} AS name,
          count(*) AS count
        FROM events WHERE ${range} AND ${matching(match)} GROUP BY 1, 2, 3`.execute(db);
      const { rows: last } = await sql<{ receivedAt: Date }>`
        SELECT received_at AS "receivedAt" FROM events WHERE ${range} ORDER BY position DESC LIMIT 1`.execute(
        db,
      );
      return {
        counts,
        position: through,
        lastReceivedAt: last[0]?.receivedAt ?? lastReceivedAt,
        more: through < head,
      };
    },

    async looked(projectId, { position, lastReceivedAt, nextLook }) {
      await sql`
        UPDATE alert_watches SET position = ${position}, last_received_at = ${lastReceivedAt},
          looked_at = clock_timestamp(), next_look_at = to_timestamp(${nextLook})
        WHERE project_id = ${projectId}`.execute(db);
    },

    async past(projectId, match, { from, to, limit }) {
      const { rows } = await sql<{ second: number; count: number; read: number }>`
        SELECT floor(extract(epoch FROM received_at))::bigint AS second,
          count(*) FILTER (WHERE ${matching({ level: match.level, name: [] })}) AS count, count(*) AS read
        FROM (
          SELECT received_at, level FROM events
          WHERE project_id = ${projectId}
            AND position > (SELECT erased_through FROM project_heads WHERE project_id = ${projectId})
            AND received_at >= to_timestamp(${from}) AND received_at < to_timestamp(${to})
            AND ${isIndexed(match) ? matching(match) : sql`true`}
          ORDER BY position DESC LIMIT ${limit}
        ) AS newest GROUP BY 1 ORDER BY 1`.execute(db);
      const read = rows.reduce((sum, row) => sum + row.read, 0);
      // Of the oldest second there may be more than were read.
      const complete = read < limit ? from : (rows[0]?.second ?? from) + 1;
      const counts = rows
        .filter(({ second, count }) => second >= complete && count > 0)
        .map(({ second, count }): SecondCount => [second, count]);
      return { counts, from: complete };
    },
  };
}

/**
 * A later position was received later, but for a clock that was set back: by less than a day, and in the partitions of
 * three days.
 */
function partitionsFrom(lastReceivedAt: Date): RawBuilder<boolean> {
  return sql<boolean>`received_at >= ${lastReceivedAt}::timestamptz - interval '1 day'`;
}

/** As constants, from a closed list: the partial index by level is found by no other means. */
function matching({ level, name }: WatchedEvents): RawBuilder<boolean> {
  const levels =
    level.length === 0 ? sql`true` : sql`level IN (${sql.join(level.map((each) => sql.lit(each)))})`;
  const names = name.length === 0 ? sql`true` : sql`name = ANY (${[...name]}::text[])`;
  return sql<boolean>`${levels} AND ${names}`;
}

/** Whether what matches is found without reading what does not. */
function isIndexed({ level, name }: WatchedEvents): boolean {
  return name.length > 0 || (level.length > 0 && level.every((each) => rareLevels.includes(each)));
}
