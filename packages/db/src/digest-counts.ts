import type { DayRange, DigestCounts, DigestLosses, NewError } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';

/** By hour, level and name: what the hours of a range, and of the one before it, had. */
export async function countDigest(
  db: Kysely<DB>,
  projectId: string,
  range: DayRange,
  previous: DayRange,
): Promise<DigestCounts> {
  const hours = await db
    .selectFrom('event_rollups')
    .select(['hour', sql<number>`sum(count)::bigint`.as('count')])
    .where('project_id', '=', projectId)
    .where('hour', '>=', range.countedFrom)
    .where('hour', '<', range.countedTo)
    .groupBy('hour')
    .orderBy('hour')
    .execute();
  const both = (by: 'level' | 'name') =>
    db
      .selectFrom('event_rollups')
      .select([
        by,
        sql<number>`coalesce(sum(count) FILTER (WHERE hour >= ${range.countedFrom}), 0)::bigint`.as('count'),
        sql<number>`coalesce(sum(count) FILTER (WHERE hour < ${range.countedFrom}), 0)::bigint`.as(
          'previousCount',
        ),
      ])
      .where('project_id', '=', projectId)
      .where('hour', '>=', previous.countedFrom)
      .where('hour', '<', range.countedTo)
      .groupBy(by)
      .orderBy('count', 'desc')
      .orderBy('previousCount', 'desc')
      .orderBy(by)
      .execute();
  return {
    hours,
    levels: (await both('level')) as unknown as DigestCounts['levels'],
    names: (await both('name')) as unknown as DigestCounts['names'],
  };
}

/** Names that had an error in a range, and none in any hour before it that is kept. By a partial index. */
export async function findNewErrors(
  db: Kysely<DB>,
  projectId: string,
  { countedFrom, countedTo }: DayRange,
): Promise<readonly NewError[]> {
  const { rows } = await sql<NewError>`
    SELECT name, CASE WHEN bool_or(level = 'fatal') THEN 'fatal' ELSE 'error' END AS level,
           sum(count)::bigint AS count, min(hour) AS "firstSeen"
    FROM event_rollups AS seen
    WHERE project_id = ${projectId} AND hour >= ${countedFrom} AND hour < ${countedTo}
      AND level IN ('error', 'fatal')
      AND NOT EXISTS (
        SELECT FROM event_rollups AS before
        WHERE before.project_id = seen.project_id AND before.name = seen.name AND before.hour < ${countedFrom}
          AND before.level IN ('error', 'fatal'))
    GROUP BY name ORDER BY 3 DESC, name`.execute(db);
  return rows;
}

export async function sumLosses(
  db: Kysely<DB>,
  projectId: string,
  { countedFrom, countedTo }: DayRange,
): Promise<DigestLosses> {
  const rows = await db
    .selectFrom('event_ledger')
    .select(['reason', sql<number>`sum(count)::bigint`.as('count')])
    .where('project_id', '=', projectId)
    .where('hour', '>=', countedFrom)
    .where('hour', '<', countedTo)
    .groupBy('reason')
    .execute();
  const of = (reason: string) => rows.find((row) => row.reason === reason)?.count ?? 0;
  return { refused: of('refused'), limited: of('limited'), duplicate: of('duplicate') };
}
