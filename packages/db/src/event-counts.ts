import type { StatsBucket, StatsQuery } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { type CountFilter, countSources, hourOf } from './event-count-sources.ts';
import type { DB } from './generated/database.ts';

/** Names that are counted apart; the others are counted together. */
const namesApart = 20;

/** Counts over time, see `EventRepository.stats`. */
export async function countOverTime(
  db: Kysely<DB>,
  projectId: string,
  query: StatsQuery,
): Promise<readonly StatsBucket[]> {
  if (query.by === 'name') return countNamesOverTime(db, projectId, query);
  const { spans, levels, whole } = countSources(projectId, query, query);
  const counted =
    query.by === 'level'
      ? sql`SELECT start, level AS key, count FROM (${levels}) AS levels`
      : sql`SELECT start, NULL::text AS key, count FROM (${whole}) AS whole`;
  const { rows } = await sql<{ start: number; key: string | null; count: number }>`
    WITH ${spans} SELECT start, key, sum(count)::bigint AS count FROM (${counted}) AS counted
    GROUP BY 1, 2 HAVING sum(count) > 0 ORDER BY start, key`.execute(db);
  return rows.map(({ start, key, count }) => ({ start: timeOf(start), key, count }));
}

/**
 * First which names are the most frequent, by sums of days; then the hours of these alone, and of all names together: the
 * others are the difference.
 */
async function countNamesOverTime(
  db: Kysely<DB>,
  projectId: string,
  query: StatsQuery,
): Promise<readonly StatsBucket[]> {
  const { spans, names, hoursOf, whole } = countSources(projectId, query, query);
  // Two lists a name, as JSON: 15,000 rows would take as long to send and to read as all the rest.
  const { rows } = await sql<{ key: string | null; starts: readonly number[]; counts: readonly number[] }>`
    WITH ${spans}, apart AS MATERIALIZED (
      SELECT name FROM (${names}) AS counted GROUP BY name HAVING sum(count) > 0
      ORDER BY sum(count) DESC, name LIMIT ${namesApart}
    )
    SELECT name AS key, array_to_json(array_agg(start)) AS starts, array_to_json(array_agg(count)) AS counts
    FROM (${hoursOf(sql`ARRAY(SELECT name FROM apart)`)}) AS hours GROUP BY name
    UNION ALL SELECT NULL, coalesce(array_to_json(array_agg(start)), '[]'), coalesce(array_to_json(array_agg(count)), '[]')
    FROM (SELECT start, sum(count)::bigint AS count FROM (${whole}) AS counted GROUP BY start) AS hours
    ORDER BY key`.execute(db);
  const series = rows.map(({ key, starts, counts }) => ({ key, counts: added(starts, counts) }));
  const all = series.at(-1)?.counts ?? new Map<number, number>();
  return [...all.keys()]
    .toSorted((one, other) => one - other)
    .flatMap((seconds) => {
      const start = timeOf(seconds);
      let rest = all.get(seconds) ?? 0;
      return series.flatMap(({ key, counts }) => {
        const count = key === null ? rest : (counts.get(seconds) ?? 0);
        rest -= count;
        return count === 0 ? [] : { start, key, count };
      });
    });
}

const timeOf = (seconds: number): Date => new Date(seconds * 1_000);

/** What the parts of buckets come to, by bucket. */
function added(starts: readonly number[], counts: readonly number[]): Map<number, number> {
  const sums = new Map<number, number>();
  starts.forEach((start, index) => {
    sums.set(start, (sums.get(start) ?? 0) + (counts[index] ?? 0));
  });
  return sums;
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
  const { spans, names, levels } = countSources(projectId, filter, { interval: 'day', timeZone: 'UTC' });
  const source =
    field === 'name'
      ? sql`SELECT name AS value, count FROM (${names}) AS names`
      : sql`SELECT level AS value, count FROM (${levels}) AS levels`;
  const { rows } = await sql<{ value: string | null; count: number; total: number }>`
    WITH ${spans}, counted AS MATERIALIZED (
      SELECT value, sum(count)::bigint AS count FROM (${source}) AS source GROUP BY 1 HAVING sum(count) > 0
    ), listed AS (SELECT * FROM counted ORDER BY count DESC, value LIMIT ${limit})
    SELECT value, count, total
    FROM (SELECT coalesce(sum(count), 0)::bigint AS total FROM counted) AS whole LEFT JOIN listed ON true
    ORDER BY count DESC, value`.execute(db);
  const values = rows.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
  const total = rows[0]?.total ?? 0;
  return {
    from: hourOf(filter.from),
    values,
    others: values.reduce((rest, { count }) => rest - count, total),
  };
}
