import type { SavedView, SavedViewRepository, ViewQuery, ViewSection } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB, saved_views } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';

function toSavedView(row: Selectable<saved_views>): SavedView {
  return {
    id: row.id,
    projectId: row.project_id,
    createdBy: row.created_by,
    name: row.name,
    section: row.section as ViewSection,
    query: row.query as ViewQuery,
    shared: row.shared,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function createSavedViewRepository(db: Kysely<DB>): SavedViewRepository {
  return {
    async list(projectId, userId, { limit, cursor }) {
      const rows = await db
        .selectFrom('saved_views')
        .selectAll()
        .where('project_id', '=', projectId)
        .where((is) => is.or([is('shared', '=', true), is('created_by', '=', userId)]))
        .$call(rowsInTime('asc', { limit, cursor }))
        .execute();
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.id], toSavedView);
    },

    async count(projectId) {
      const { count } = await db
        .selectFrom('saved_views')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('project_id', '=', projectId)
        .executeTakeFirstOrThrow();
      return count;
    },

    async find(projectId, viewId) {
      const row = await db
        .selectFrom('saved_views')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('id', '=', viewId)
        .executeTakeFirst();
      return row && toSavedView(row);
    },

    async insert(view) {
      await db
        .insertInto('saved_views')
        .values({
          id: view.id,
          project_id: view.projectId,
          created_by: view.createdBy,
          name: view.name,
          section: view.section,
          query: JSON.stringify(view.query),
          shared: view.shared,
          created_at: view.createdAt,
          updated_at: view.updatedAt,
        })
        .execute();
    },

    async update(viewId, { name, section, query, shared }) {
      const row = await db
        .updateTable('saved_views')
        .set({
          ...(name === undefined ? {} : { name }),
          ...(section === undefined ? {} : { section }),
          ...(query === undefined ? {} : { query: JSON.stringify(query) }),
          ...(shared === undefined ? {} : { shared }),
          updated_at: sql<Date>`now()`,
        })
        .where('id', '=', viewId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toSavedView(row);
    },

    async delete(viewId) {
      await db.deleteFrom('saved_views').where('id', '=', viewId).execute();
    },
  };
}
