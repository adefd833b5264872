import type { EventRepository, LossReason } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { countOverTime } from './event-counts.ts';
import { searchEvents } from './event-search.ts';
import type { DB } from './generated/database.ts';

/**
 * @param lane what the transaction-bound copies share with the process
 * @param reads where questions are asked that may be answered from a copy that follows
 */
export function createEventRepository(
  db: Kysely<DB>,
  lane: Pick<EventRepository, 'ingest' | 'countLoss'>,
  reads: Kysely<DB> = db,
): EventRepository {
  return {
    ...lane,

    recent: async (projectId, filter, limit) => (await searchEvents(db, projectId, filter, { limit })).items,
    list: (projectId, filter, page) => searchEvents(reads, projectId, filter, page),
    stats: (projectId, query) => countOverTime(reads, projectId, query),

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
