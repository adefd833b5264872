import type { EventFilter, StatsBucket, StatsQuery } from '@pulse/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DB } from './generated/database.ts';

/** Names that are counted apart; the others are counted together. */
const namesApart = 20;

type CountFilter = Pick<EventFilter, 'level' | 'name'> & { readonly from: Date; readonly to: Date };

const hourOf = (moment: Date) => sql<Date>`date_trunc('hour', ${moment}::timestamptz, 'UTC')`;
const through = (projectId: string) =>
  sql<Date>`coalesce((SELECT through FROM event_totals_progress WHERE project_id = ${projectId}), '-infinity')`;

function among(column: string, values: readonly string[] | undefined): RawBuilder<unknown> {
  return values === undefined ? sql`` : sql` AND ${sql.ref(column)} = ANY (${values}::text[])`;
}

/** The hourly counts of a range: the first hour whole. */
function rollups(projectId: string, { from, to, level, name }: CountFilter): RawBuilder<unknown> {
  return sql`SELECT hour, name, level, count FROM event_rollups
    WHERE project_id = ${projectId} AND hour >= ${hourOf(from)} AND hour < ${to}
      ${among('level', level)}${among('name', name)}`;
}

/**
 * Counts by hour and level: added up already for hours that have ended, from the rollups for those since. One statement
 * sees one state of both.
 */
function hours(projectId: string, filter: CountFilter): RawBuilder<unknown> {
  if (filter.name !== undefined) return rollups(projectId, filter);
  const { from, to, level } = filter;
  return sql`SELECT hour, level, count FROM event_totals
    WHERE project_id = ${projectId} AND hour >= ${hourOf(from)} AND hour < least(${to}::timestamptz, ${through(projectId)})
      ${among('level', level)}
    UNION ALL SELECT hour, level, count FROM event_rollups
    WHERE project_id = ${projectId} AND hour >= greatest(${hourOf(from)}, ${through(projectId)}) AND hour < ${to}
      ${among('level', level)}`;
}

/** Counts by name and level, without their hours: by days where these have ended and are within the range. */
function names(projectId: string, filter: CountFilter): RawBuilder<unknown> {
  if (filter.name !== undefined) return rollups(projectId, filter);
  const { from, to, level } = filter;
  const levels = among('level', level);
  return sql`
    WITH days AS MATERIALIZED (
      SELECT first, greatest(first, least(date_trunc('day', ${to}::timestamptz, 'UTC'),
        date_trunc('day', ${through(projectId)}, 'UTC'))) AS ended
      FROM (SELECT date_trunc('day', ${hourOf(from)} + interval '23 hours', 'UTC') AS first) AS whole
    )
    SELECT name, level, count FROM event_day_totals
    WHERE project_id = ${projectId} AND day >= (SELECT (first AT TIME ZONE 'UTC')::date FROM days)
      AND day < (SELECT (ended AT TIME ZONE 'UTC')::date FROM days)${levels}
    UNION ALL SELECT name, level, count FROM event_rollups
    WHERE project_id = ${projectId} AND hour >= ${hourOf(from)}
      AND hour < (SELECT least(first, ${to}::timestamptz) FROM days)${levels}
    UNION ALL SELECT name, level, count FROM event_rollups
    WHERE project_id = ${projectId} AND hour >= (SELECT ended FROM days) AND hour < ${to}${levels}`;
}

/** Counts by hour of some names: from the rows of their days where these have ended. */
function hoursOfNames(
  projectId: string,
  { from, to, level }: CountFilter,
  some: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const levels = among('level', level);
  const ended = sql`date_trunc('day', ${through(projectId)}, 'UTC')`;
  return sql`
    SELECT hour, name, count FROM (
      SELECT (day + make_interval(hours => h.hour)) AT TIME ZONE 'UTC' AS hour, name, h.count
      FROM event_day_totals, unnest(hours, counts) AS h (hour, count)
      WHERE project_id = ${projectId} AND name = ANY (${some})
        AND day >= (${hourOf(from)} AT TIME ZONE 'UTC')::date AND day <= (${to}::timestamptz AT TIME ZONE 'UTC')::date
        AND day < (SELECT ${ended} AT TIME ZONE 'UTC')::date${levels}
    ) AS days WHERE hour >= ${hourOf(from)} AND hour < ${to}
    UNION ALL SELECT hour, name, count FROM event_rollups
    WHERE project_id = ${projectId} AND name = ANY (${some})
      AND hour >= greatest(${hourOf(from)}, ${ended}) AND hour < ${to}${levels}`;
}

/** Counts over time, see `EventRepository.stats`. */
export async function countOverTime(
  db: Kysely<DB>,
  projectId: string,
  query: StatsQuery,
): Promise<readonly StatsBucket[]> {
  const start = query.interval === 'hour' ? sql`hour` : sql`date_trunc('day', hour, ${query.timeZone})`;
  const { rows } =
    query.by === 'name'
      ? await sql<StatsBucket>`
          WITH apart AS MATERIALIZED (
            SELECT name FROM (${names(projectId, query)}) AS named GROUP BY name
            ORDER BY sum(count) DESC, name LIMIT ${namesApart}
          ), named AS MATERIALIZED (
            SELECT ${start} AS start, name AS key, sum(count)::bigint AS count
            FROM (${hoursOfNames(projectId, query, sql`ARRAY(SELECT name FROM apart)`)}) AS hours GROUP BY 1, 2
          ), whole AS (
            SELECT ${start} AS start, sum(count)::bigint AS count FROM (${hours(projectId, query)}) AS counted GROUP BY 1
          ), others AS (
            SELECT start, NULL::text AS key, (whole.count - coalesce(sum(named.count), 0))::bigint AS count
            FROM whole LEFT JOIN named USING (start) GROUP BY start, whole.count
          )
          SELECT * FROM named UNION ALL SELECT * FROM others WHERE count > 0 ORDER BY start, key`.execute(db)
      : await sql<StatsBucket>`
          SELECT ${start} AS start, ${query.by === 'level' ? sql`level` : sql`NULL::text`} AS key,
            sum(count)::bigint AS count
          FROM (${hours(projectId, query)}) AS counted GROUP BY 1, 2 ORDER BY 1, 2`.execute(db);
  return rows;
}

/** How often values of a field occur, most frequent first; of whole hours. */
export async function countByField(
  db: Kysely<DB>,
  projectId: string,
  field: 'name' | 'level',
  filter: CountFilter,
  limit: number,
): Promise<{
  readonly from: Date;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly others: number;
}> {
  const source = field === 'name' ? names(projectId, filter) : hours(projectId, filter);
  const { rows } = await sql<{ from: Date; value: string | null; count: number; total: number }>`
    WITH counted AS MATERIALIZED (
      SELECT ${sql.ref(field)} AS value, sum(count)::bigint AS count FROM (${source}) AS source GROUP BY 1
    ), listed AS (SELECT * FROM counted ORDER BY count DESC, value LIMIT ${limit})
    SELECT ${hourOf(filter.from)} AS from, value, count, total
    FROM (SELECT coalesce(sum(count), 0)::bigint AS total FROM counted) AS whole LEFT JOIN listed ON true
    ORDER BY count DESC, value`.execute(db);
  const values = rows.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
  const [{ from, total } = { from: filter.from, total: 0 }] = rows;
  return { from, values, others: values.reduce((rest, { count }) => rest - count, total) };
}
