import { type EventFilter, type EventLevel, eventLevels, type StatsQuery } from '@pulse/domain';
import { type RawBuilder, sql } from 'kysely';

/** What is counted: hours of receipt that begin before `to`, the first one whole. */
export type CountFilter = Pick<EventFilter, 'level' | 'name'> & { readonly from: Date; readonly to: Date };

/** When buckets begin. */
export type Buckets = Pick<StatsQuery, 'interval' | 'timeZone'>;

const hourMilliseconds = 3_600_000;

/** The hour (UTC) in which a moment is. */
export const hourOf = (moment: Date): Date =>
  new Date(Math.floor(moment.getTime() / hourMilliseconds) * hourMilliseconds);
/** The first hour that does not begin before a moment. */
const hourAfter = (moment: Date): Date =>
  new Date(Math.ceil(moment.getTime() / hourMilliseconds) * hourMilliseconds);
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

export function among(column: string, values: readonly string[] | undefined): RawBuilder<unknown> {
  return values === undefined ? sql`` : sql` AND ${sql.ref(column)} = ANY (${values}::text[])`;
}

/**
 * What the sources below are made of, as common tables of one statement, so of one snapshot:
 *
 * - `ended (hour)`: hours before it are in the totals, those since are in the rollups alone.
 * - `spans (day, start, first, last)`: the hours of the range that are in the totals, after `first` up to `last` of a day
 *   (UTC, 0 to 24), by the bucket to which they belong. Without buckets `start` is null.
 */
export function spans(
  projectId: string,
  { from, to }: CountFilter,
  buckets: Buckets | undefined,
): RawBuilder<unknown> {
  return sql`ended AS MATERIALIZED (
      SELECT least(${hourAfter(to)}::timestamptz, coalesce(
        (SELECT through FROM event_totals_progress WHERE project_id = ${projectId}), '-infinity')) AS hour
    ), spans AS MATERIALIZED (
      SELECT (hour AT TIME ZONE 'UTC')::date AS day, ${startOf(buckets)} AS start,
        min(extract(hour FROM hour AT TIME ZONE 'UTC'))::int AS first,
        max(extract(hour FROM hour AT TIME ZONE 'UTC'))::int + 1 AS last
      FROM generate_series(${hourOf(from)}::timestamptz, (SELECT hour - interval '1 hour' FROM ended), interval '1 hour')
        AS hours (hour)
      GROUP BY 1, 2
    )`;
}

function startOf(buckets: Buckets | undefined): RawBuilder<unknown> {
  if (buckets === undefined) return sql`NULL::timestamptz`;
  return buckets.interval === 'hour' ? sql`hour` : sql`date_trunc('day', hour, ${buckets.timeZone})`;
}

/** Counts `(start, name, count)` of `spans`, some of them 0; by the names of `name` alone where it is given. */
export function dayTotals(
  projectId: string,
  { from, to, level }: CountFilter,
  name: RawBuilder<unknown> | undefined,
): RawBuilder<unknown> {
  return sql`SELECT start, name, ${countOf(level)} AS count FROM event_day_totals JOIN spans USING (day)
    WHERE project_id = ${projectId} AND day BETWEEN ${dayOf(from)}::date AND ${dayOf(to)}::date
      ${name === undefined ? sql`` : sql`AND name = ANY (${name})`}`;
}

/** The same by level in place of name. */
export function dayTotalsByLevel(
  projectId: string,
  { from, to, level = eventLevels }: CountFilter,
  name: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const each = sql.join(level.map((one) => sql`(${one}::text, ${countOf([one])})`));
  return sql`SELECT start, level, levels.count FROM event_day_totals JOIN spans USING (day)
      CROSS JOIN LATERAL (VALUES ${each}) AS levels (level, count)
    WHERE project_id = ${projectId} AND day BETWEEN ${dayOf(from)}::date AND ${dayOf(to)}::date
      AND name = ANY (${name})`;
}

/** Of a day's sums, the difference from before `first` to `last`. */
function countOf(level: readonly EventLevel[] | undefined): RawBuilder<unknown> {
  if (level === undefined) return sql`counts[last] - coalesce(counts[first], 0)`;
  const each = level.map(
    (one) => sql`coalesce(${sql.ref(one)}[last] - coalesce(${sql.ref(one)}[first], 0), 0)`,
  );
  return sql`(${sql.join(each, sql` + `)})`;
}

/** Counts `(start, level, count)` of all names. */
export function hourTotals(
  projectId: string,
  { from, level }: CountFilter,
  buckets: Buckets | undefined,
): RawBuilder<unknown> {
  return sql`SELECT ${startOf(buckets)} AS start, level, count FROM event_totals
    WHERE project_id = ${projectId} AND hour >= ${hourOf(from)} AND hour < (SELECT hour FROM ended)
      ${among('level', level)}`;
}

/** Counts `(start, name, level, count)` of the hours that are not in the totals. */
export function rollups(
  projectId: string,
  { from, to, level, name }: CountFilter,
  buckets: Buckets | undefined,
): RawBuilder<unknown> {
  return sql`SELECT ${startOf(buckets)} AS start, name, level, count FROM event_rollups
    WHERE project_id = ${projectId} AND hour >= greatest(${hourOf(from)}::timestamptz, (SELECT hour FROM ended))
      AND hour < ${to}${among('level', level)}${among('name', name)}`;
}
