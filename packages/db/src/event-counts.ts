import type { StatsBucket, StatsQuery } from '@pulse/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  type Buckets,
  type CountFilter,
  dayTotals,
  dayTotalsByLevel,
  hourOf,
  hourTotals,
  rollups,
  spans,
} from './event-count-sources.ts';
import type { DB } from './generated/database.ts';

/** Names that are counted apart; the others are counted together. */
const namesApart = 20;

const listOf = (names: readonly string[]) => sql`${names}::text[]`;

/** Counts `(start, level, count)`: added up already for hours that have ended, from the rollups for those since. */
function levels(projectId: string, filter: CountFilter, buckets: Buckets | undefined): RawBuilder<unknown> {
  const ended =
    filter.name === undefined
      ? hourTotals(projectId, filter, buckets)
      : dayTotalsByLevel(projectId, filter, listOf(filter.name));
  return sql`${ended} UNION ALL SELECT start, level, count FROM (${rollups(projectId, filter, buckets)}) AS fresh`;
}

/** Counts `(name, count)`, whenever that was. */
function names(projectId: string, filter: CountFilter): RawBuilder<unknown> {
  const some = filter.name === undefined ? undefined : listOf(filter.name);
  return sql`SELECT name, count FROM (${dayTotals(projectId, filter, some)}) AS days
    UNION ALL SELECT name, count FROM (${rollups(projectId, filter, undefined)}) AS fresh`;
}

/** Counts over time, see `EventRepository.stats`. */
export async function countOverTime(
  db: Kysely<DB>,
  projectId: string,
  query: StatsQuery,
): Promise<readonly StatsBucket[]> {
  const counted = levels(projectId, query, query);
  if (query.by !== 'name') {
    const key = query.by === 'level' ? sql`level` : sql`NULL::text`;
    const { rows } = await sql<StatsBucket>`
      WITH ${spans(projectId, query, query)}
      SELECT start, ${key} AS key, sum(count)::bigint AS count FROM (${counted}) AS counted
      GROUP BY 1, 2 HAVING sum(count) > 0 ORDER BY 1, 2`.execute(db);
    return rows;
  }
  const some = sql`ARRAY(SELECT name FROM apart)`;
  const { rows } = await sql<StatsBucket>`
    WITH ${spans(projectId, query, query)}, apart AS MATERIALIZED (
      SELECT name FROM (${names(projectId, query)}) AS named GROUP BY name HAVING sum(count) > 0
      ORDER BY sum(count) DESC, name LIMIT ${namesApart}
    ), named AS MATERIALIZED (
      SELECT start, name AS key, sum(count)::bigint AS count FROM (
        ${dayTotals(projectId, query, some)}
        UNION ALL SELECT start, name, count FROM (${rollups(projectId, query, query)}) AS fresh WHERE name = ANY (${some})
      ) AS hours GROUP BY 1, 2 HAVING sum(count) > 0
    ), whole AS (
      SELECT start, sum(count)::bigint AS count FROM (${counted}) AS counted GROUP BY 1
    ), others AS (
      SELECT start, NULL::text AS key, (whole.count - coalesce(sum(named.count), 0))::bigint AS count
      FROM whole LEFT JOIN named USING (start) GROUP BY start, whole.count
    )
    SELECT * FROM named UNION ALL SELECT * FROM others WHERE count > 0 ORDER BY start, key`.execute(db);
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
  const source = field === 'name' ? names(projectId, filter) : levels(projectId, filter, undefined);
  const { rows } = await sql<{ value: string | null; count: number; total: number }>`
    WITH ${spans(projectId, filter, undefined)}, counted AS MATERIALIZED (
      SELECT ${sql.ref(field)} AS value, sum(count)::bigint AS count FROM (${source}) AS source
      GROUP BY 1 HAVING sum(count) > 0
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
