import type { Breakdown, BreakdownDimension, BreakdownQuestion } from '@pulse/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { propertyAt } from './event-conditions.ts';
import { countByField } from './event-counts.ts';
import { eventsOf } from './event-rows.ts';
import type { DB } from './generated/database.ts';

const columns = {
  name: sql`to_jsonb(name)`,
  level: sql`to_jsonb(level)`,
  userId: sql`to_jsonb(user_id)`,
  sessionId: sql`to_jsonb(session_id)`,
} as const;

/** How often values occur: from counts by hour where these say it, else from the events. */
export async function breakDown(
  db: Kysely<DB>,
  projectId: string,
  question: BreakdownQuestion,
): Promise<Breakdown> {
  const { by, filter, from, to, limit } = question;
  const { level, name, ...others } = filter;
  const field = by.kind === 'field' && (by.field === 'name' || by.field === 'level') ? by.field : undefined;
  if (field !== undefined && Object.values(others).every((value) => value === undefined)) {
    const counted = await countByField(db, projectId, field, { level, name, from, to }, limit);
    return { ...counted, without: 0 };
  }
  const events = eventsOf(db, projectId, { ...filter, from, to }).select(dimensionOf(by).as('value'));
  const { rows } = await sql<{ value: unknown; count: number | null; total: number; without: number }>`
    WITH counted AS MATERIALIZED (
      SELECT value, count(*) AS count FROM (${events}) AS events GROUP BY value
    ), listed AS (
      SELECT * FROM counted WHERE value IS NOT NULL ORDER BY count DESC, value::text COLLATE "C" LIMIT ${limit}
    )
    SELECT value, count, total, without
    FROM (
      SELECT coalesce(sum(count), 0)::bigint AS total,
        coalesce(sum(count) FILTER (WHERE value IS NULL), 0)::bigint AS without FROM counted
    ) AS whole LEFT JOIN listed ON true
    ORDER BY count DESC, value::text COLLATE "C"`.execute(db);
  const values = rows.flatMap(({ value, count }) => (count === null ? [] : [{ value, count }]));
  const [{ total, without } = { total: 0, without: 0 }] = rows;
  const listed = values.reduce((sum, { count }) => sum + count, 0);
  return { from, values, others: total - without - listed, without };
}

function dimensionOf(by: BreakdownDimension): RawBuilder<unknown> {
  return by.kind === 'field' ? columns[by.field] : propertyAt(by.path);
}
