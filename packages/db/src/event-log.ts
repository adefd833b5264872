import type { LabelFilter } from '@pulse/core';
import type { StoredEvent } from '@pulse/domain';
import type { Kysely } from 'kysely';
import { eventFilterOf, eventsOf, toStoredEvent } from './event-rows.ts';
import type { DB } from './generated/database.ts';

/** The events of a project as its log: positions are contiguous, and what is up to the head can be read. */
export async function readProjectHead(db: Kysely<DB>, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('project_heads')
    .select('head')
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return row?.head ?? 0;
}

/** The position up to which a project's events have been deleted: the log begins after it. */
export async function readErasedThrough(db: Kysely<DB>, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('project_heads')
    .select('erased_through')
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return row?.erased_through ?? 0;
}

/** At most `limit` events after one position and up to another, in order. */
export async function readEventLog(
  db: Kysely<DB>,
  projectId: string,
  range: { readonly after: number; readonly upTo?: number; readonly filter?: LabelFilter | undefined },
  limit: number,
): Promise<readonly StoredEvent[]> {
  const { after, upTo = Number.MAX_SAFE_INTEGER, filter } = range;
  const rows = await eventsOf(db, projectId, eventFilterOf(filter))
    .selectAll()
    .where('position', '>', after)
    .where('position', '<=', upTo)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(toStoredEvent);
}

/** How many there are, counted to `most` at most. */
export async function countEventLog(
  db: Kysely<DB>,
  projectId: string,
  range: { readonly after: number; readonly upTo: number; readonly filter?: LabelFilter | undefined },
  most: number,
): Promise<number> {
  const { after, upTo, filter } = range;
  const { count } = await db
    .selectFrom(
      eventsOf(db, projectId, eventFilterOf(filter))
        .select('position')
        .where('position', '>', after)
        .where('position', '<=', upTo)
        .limit(most)
        .as('some'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
