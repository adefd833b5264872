import { type EventFilter, type EventLevel, eventLevels, type StatsQuery } from '@pulse/domain';
import { type RawBuilder, sql } from 'kysely';

/** What is counted: hours of receipt that begin before `to`, the first one whole. */
export type CountFilter = Pick<EventFilter, 'level' | 'name'> & { readonly from: Date; readonly to: Date };

/** When buckets begin. */
export type Buckets = Pick<StatsQuery, 'interval' | 'timeZone'>;

/** The sources of one question: counts in SQL, whose sum is the answer. They are read in one statement after `WITH ${spans}`. */
export interface CountSources {
  /**
   * The common tables of the others:
   *
   * - `ended (hour, day, of_day)`: hours before it are in the totals, those since are in the rollups alone. In UTC.
   * - `spans (day, start, first, last)`: the hours of the range that are in the totals, after `first` and up to `last` of a
   *   day (UTC, 0 to 24), by the bucket to which they belong.
   */
  readonly spans: RawBuilder<unknown>;
  /** `(start, level, count)` of all names that pass. */
  readonly levels: RawBuilder<unknown>;
  /** `(start, count)` of all names and levels that pass. */
  readonly whole: RawBuilder<unknown>;
  /** `(name, count)`, whenever that was. */
  readonly names: RawBuilder<unknown>;
  /** `(start, name, count)` of some names, a list in SQL. */
  hoursOf(names: RawBuilder<unknown>): RawBuilder<unknown>;
}

const hourMilliseconds = 3_600_000;

/** The hour (UTC) in which a moment is. */
export const hourOf = (moment: Date): Date =>
  new Date(Math.floor(moment.getTime() / hourMilliseconds) * hourMilliseconds);
/** The first hour that does not begin before a moment. */
const hourAfter = (moment: Date): Date =>
  new Date(Math.ceil(moment.getTime() / hourMilliseconds) * hourMilliseconds);
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** @param buckets where a `start` is, in seconds since 1970: cheaper than a time, to group by and to read */
export function countSources(projectId: string, filter: CountFilter, buckets: Buckets): CountSources {
  const { to, level, name } = filter;
  const from = hourOf(filter.from);
  const among = (column: string, values: readonly string[] | undefined) =>
    values === undefined ? sql`` : sql` AND ${sql.ref(column)} = ANY (${values}::text[])`;
  const bucket = buckets.interval === 'hour' ? sql`hour` : sql`date_trunc('day', hour, ${buckets.timeZone})`;
  const start = sql`extract(epoch FROM ${bucket})::bigint`;

  const days = sql`project_id = ${projectId} AND day BETWEEN ${dayOf(from)}::date AND ${dayOf(to)}::date`;
  // A barrier (OFFSET 0): a merge join would go back to the index for every span of a day.
  const inSpans = (some: RawBuilder<unknown>) =>
    sql`(SELECT * FROM event_day_totals WHERE ${days}${some} OFFSET 0) AS days JOIN spans USING (day)`;
  const fresh = sql`event_rollups
    WHERE project_id = ${projectId} AND hour >= greatest(${from}::timestamptz, (SELECT hour FROM ended)) AND hour < ${to}
      ${among('level', level)}${among('name', name)}`;
  const totals = sql`event_totals
    WHERE project_id = ${projectId} AND hour >= ${from} AND hour < (SELECT hour FROM ended)${among('level', level)}`;
  const first = sql`CASE WHEN day = ${dayOf(from)}::date THEN ${from.getUTCHours()}::int ELSE 0 END`;
  const last = sql`CASE WHEN day < (SELECT day FROM ended) THEN 24 ELSE (SELECT of_day FROM ended) END`;

  return {
    spans: sql`ended AS MATERIALIZED (
        SELECT hour, (hour AT TIME ZONE 'UTC')::date AS day, extract(hour FROM hour AT TIME ZONE 'UTC')::int AS of_day
        FROM (SELECT least(${hourAfter(to)}::timestamptz, coalesce(
          (SELECT through FROM event_totals_progress WHERE project_id = ${projectId}), '-infinity')) AS hour) AS progress
      ), spans AS MATERIALIZED (
        SELECT (hour AT TIME ZONE 'UTC')::date AS day, ${start} AS start,
          min(extract(hour FROM hour AT TIME ZONE 'UTC'))::int AS first,
          max(extract(hour FROM hour AT TIME ZONE 'UTC'))::int + 1 AS last
        FROM generate_series(${from}::timestamptz, (SELECT hour - interval '1 hour' FROM ended), interval '1 hour')
          AS hours (hour)
        GROUP BY 1, 2
      )`,
    levels: sql`${
      name === undefined
        ? sql`SELECT ${start} AS start, level, count FROM ${totals}`
        : sql`SELECT start, each.level, each.count FROM (${sumsByLevel()}) AS sums
            CROSS JOIN LATERAL (VALUES ${levelsOfSums()}) AS each (level, count)`
    } UNION ALL SELECT ${start} AS start, level, count FROM ${fresh}`,
    whole: sql`${
      name === undefined
        ? sql`SELECT ${start} AS start, count FROM ${totals}`
        : sql`SELECT start, ${between(sql`first`, sql`last`, level)} AS count FROM ${inSpans(among('name', name))}`
    } UNION ALL SELECT ${start} AS start, count FROM ${fresh}`,
    names: sql`SELECT name, ${between(first, last, level)} AS count FROM event_day_totals
        WHERE ${days} AND day <= (SELECT day FROM ended)${among('name', name)}
      UNION ALL SELECT name, count FROM ${fresh}`,
    hoursOf: (names) => sql`SELECT start, name, ${between(sql`first`, sql`last`, level)} AS count
        FROM ${inSpans(sql` AND name = ANY (${names})`)}
      UNION ALL SELECT ${start} AS start, name, count FROM ${fresh} AND name = ANY (${names})`,
  };

  function sumsByLevel(): RawBuilder<unknown> {
    const each = (level ?? eventLevels).map(
      (one) => sql`sum(${between(sql`first`, sql`last`, [one])})::bigint AS ${sql.ref(one)}`,
    );
    return sql`SELECT start, ${sql.join(each)} FROM ${inSpans(among('name', name))} GROUP BY start`;
  }

  function levelsOfSums(): RawBuilder<unknown> {
    return sql.join((level ?? eventLevels).map((one) => sql`(${one}::text, ${sql.ref(one)})`));
  }
}

/** How many events there were between two places of a day's sums; the one at 0 is not written. */
function between(
  first: RawBuilder<unknown>,
  last: RawBuilder<unknown>,
  level: readonly EventLevel[] | undefined,
): RawBuilder<unknown> {
  if (level === undefined) return sql`counts[${last}] - coalesce(counts[${first}], 0)`;
  const each = level.map((one) => {
    const sums = sql.ref(one);
    return sql`coalesce(${sums}[${last}] - coalesce(${sums}[${first}], 0), 0)`;
  });
  return sql`(${sql.join(each, sql` + `)})`;
}
