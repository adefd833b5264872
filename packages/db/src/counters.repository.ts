import type { Counter, CounterRepository, CounterWithSession } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import { gatherReads } from './gather-reads.ts';
import type { counters, DB } from './generated/database.ts';
import { toSession } from './sessions.repository.ts';

function toCounter(row: Selectable<counters>): Counter {
  return {
    id: row.id,
    sessionId: row.session_id,
    name: row.name,
    value: row.value,
    initial: row.initial,
    minimum: row.minimum,
    maximum: row.maximum,
    step: row.step,
    limitPerParticipant: row.limit_per_participant,
    version: row.version,
    createdAt: row.created_at,
  };
}

/**
 * @param shared what the transaction-bound copies share with the process: the lane of changes and the small cache
 * @param gathering lists of one turn are read together; not for transactions
 */
export function createCounterRepository(
  db: Kysely<DB>,
  shared: Pick<CounterRepository, 'apply' | 'findRecent'>,
  { gathering = false }: { readonly gathering?: boolean } = {},
): CounterRepository {
  async function listOf(sessionIds: readonly string[]): Promise<Map<string, Counter[]>> {
    const rows = await db
      .selectFrom('counters')
      .selectAll()
      .where('session_id', 'in', sessionIds)
      .orderBy('id')
      .execute();
    return Map.groupBy(rows.map(toCounter), ({ sessionId }) => sessionId);
  }

  const listGathered = gatherReads(listOf);

  return {
    ...shared,

    find: (counterId, lock = false) => findCounterWithSession(db, counterId, lock),

    list: async (sessionId) =>
      (gathering ? await listGathered(sessionId) : (await listOf([sessionId])).get(sessionId)) ?? [],

    async insert(counter) {
      await db
        .insertInto('counters')
        .values({
          id: counter.id,
          session_id: counter.sessionId,
          name: counter.name,
          value: counter.value,
          initial: counter.initial,
          minimum: counter.minimum,
          maximum: counter.maximum,
          step: counter.step,
          limit_per_participant: counter.limitPerParticipant,
          created_at: counter.createdAt,
        })
        .execute();
    },

    async delete(counterId) {
      await db.deleteFrom('counters').where('id', '=', counterId).execute();
    },

    async reset(counterId) {
      await db.deleteFrom('counter_shares').where('counter_id', '=', counterId).execute();
      const row = await db
        .updateTable('counters')
        .set({ value: sql<number>`initial`, version: sql<number>`version + 1` })
        .where('id', '=', counterId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toCounter(row);
    },
  };
}

export async function findCounterWithSession(
  db: Kysely<DB>,
  counterId: string,
  lock: boolean,
): Promise<CounterWithSession | undefined> {
  const row = await db
    .selectFrom('counters')
    .selectAll()
    .where('id', '=', counterId)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const session = await db
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', row.session_id)
    .executeTakeFirstOrThrow();
  return { counter: toCounter(row), session: toSession(session) };
}
