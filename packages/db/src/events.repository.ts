import { decodeCursor } from '@pulse/core';
import type { EventRepository, LossReason, StatsBucket, StatsQuery } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { eventsOf, toStoredEvent } from './event-rows.ts';
import type { DB } from './generated/database.ts';
import { toPage } from './keyset.ts';

/** Position of the last event of the page before. */
const SortKey = z.tuple([
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
]);
/** Names that are counted apart; the others are counted together. */
const namesApart = 20;

/** @param lane what the transaction-bound copies share with the process */
export function createEventRepository(
  db: Kysely<DB>,
  lane: Pick<EventRepository, 'ingest' | 'countLoss'>,
): EventRepository {
  return {
    ...lane,

    async list(projectId, filter, { limit, cursor }) {
      const before = cursor === undefined ? undefined : decodeCursor(cursor, SortKey)[0];
      const rows = await eventsOf(db, projectId, filter)
        .selectAll()
        .$if(before !== undefined, (query) => query.where('position', '<', before ?? 0))
        .orderBy('position', 'desc')
        .limit(limit + 1)
        .execute();
      return toPage(rows, limit, ({ position }) => [String(position)], toStoredEvent);
    },

    stats: (projectId, query) => (query.by === 'name' ? countByName : count)(db, projectId, query),

    async ledger(projectId, from, to) {
      const rows = await db
        .selectFrom('event_ledger')
        .select(['hour', 'reason', 'code', 'count'])
        .where('project_id', '=', projectId)
        .where('hour', '>=', sql<Date>`date_trunc('hour', ${from}::timestamptz, 'UTC')`)
        .where('hour', '<', to)
        .orderBy('hour', 'desc')
        .orderBy('reason')
        .orderBy('code')
        .execute();
      return rows.map((row) => ({ ...row, reason: row.reason as LossReason }));
    },
  };
}

/** The hours of a range, as far as the filters let them through; the first one whole. */
function hoursOf(db: Kysely<DB>, projectId: string, { from, to, level, name }: StatsQuery) {
  return db
    .selectFrom('event_rollups')
    .where('project_id', '=', projectId)
    .where('hour', '>=', sql<Date>`date_trunc('hour', ${from}::timestamptz, 'UTC')`)
    .where('hour', '<', to)
    .$if(level !== undefined, (query) => query.where('level', 'in', level ?? []))
    .$if(name !== undefined, (query) => query.where('event_rollups.name', 'in', name ?? []));
}

const bucketOf = ({ interval, timeZone }: StatsQuery) =>
  interval === 'hour' ? sql<Date>`hour` : sql<Date>`date_trunc('day', hour, ${timeZone})`;

async function count(db: Kysely<DB>, projectId: string, query: StatsQuery): Promise<readonly StatsBucket[]> {
  const rows = await hoursOf(db, projectId, query)
    .select([
      bucketOf(query).as('start'),
      (query.by === 'level' ? sql<string | null>`level` : sql<string | null>`NULL::text`).as('key'),
      sql<number>`sum(count)::bigint`.as('count'),
    ])
    .groupBy(sql`1, 2`)
    .orderBy(sql`1, 2`)
    .execute();
  return rows;
}

async function countByName(
  db: Kysely<DB>,
  projectId: string,
  query: StatsQuery,
): Promise<readonly StatsBucket[]> {
  const apart = hoursOf(db, projectId, query)
    .select('event_rollups.name')
    .groupBy('event_rollups.name')
    .orderBy(sql`sum(count)`, 'desc')
    .orderBy('event_rollups.name')
    .limit(namesApart);
  const named = hoursOf(db, projectId, query)
    .leftJoin(apart.as('apart'), 'apart.name', 'event_rollups.name')
    .select([bucketOf(query).as('start'), 'apart.name as key', sql<number>`sum(count)::bigint`.as('count')])
    .groupBy(sql`1, 2`)
    .orderBy(sql`1, 2`);
  return named.execute();
}
