import type { AccessEntryRepository, StoredAccessEntry } from '@pulse/domain';
import type { Kysely, Selectable } from 'kysely';
import type { acl_entries, DB } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';

/** Access entries as they are edited; deciding reads them through `rights.repository.ts`. */
export function createAccessEntryRepository(db: Kysely<DB>): AccessEntryRepository {
  return {
    async list({ type, id }, { limit, cursor }) {
      const rows = await db
        .selectFrom('acl_entries')
        .selectAll()
        .where('resource_type', '=', type)
        .where('resource_id', '=', id)
        .$call(rowsInTime('asc', { limit, cursor }))
        .execute();
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.id], toStored);
    },

    async put(entry) {
      const row = await db
        .insertInto('acl_entries')
        .values({
          id: entry.id,
          subject_type: entry.subjectType,
          subject_id: entry.subjectId,
          resource_type: entry.resourceType,
          resource_id: entry.resourceId,
          action: entry.action,
          effect: entry.effect,
          created_at: entry.createdAt,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['resource_type', 'resource_id', 'subject_type', 'subject_id', 'action'])
            .doUpdateSet({ effect: entry.effect }),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return toStored(row);
    },

    async remove({ type, id }, entryId) {
      const row = await db
        .deleteFrom('acl_entries')
        .where('id', '=', entryId)
        .where('resource_type', '=', type)
        .where('resource_id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row && toStored(row);
    },
  };
}

function toStored(row: Selectable<acl_entries>): StoredAccessEntry {
  return {
    id: row.id,
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    subjectType: row.subject_type === 'participant' ? 'participant' : 'user',
    subjectId: row.subject_id,
    action: row.action,
    effect: row.effect === 'allow' ? 'allow' : 'deny',
    createdAt: row.created_at,
  };
}
