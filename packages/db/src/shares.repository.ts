import { type Share, type ShareFilter, type ShareRepository, scopesOf } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { board_shares, DB } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';
import type { Database } from './pool.ts';

function toShare(row: Selectable<board_shares>): Share {
  return {
    id: row.id,
    projectId: row.project_id,
    createdBy: row.created_by,
    viewId: row.view_id,
    name: row.name,
    filter: row.filter as ShareFilter,
    includesEvents: row.includes_events,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}

export function createShareRepository(db: Kysely<DB>): ShareRepository {
  const valid = () =>
    db
      .selectFrom('board_shares')
      .where('revoked_at', 'is', null)
      .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', sql<Date>`now()`)]));

  return {
    async findHolder(digest) {
      const row = await valid()
        .select(['id', 'project_id', 'includes_events', 'expires_at'])
        .where('token_hash', '=', digest)
        .executeTakeFirst();
      return (
        row && {
          keyId: row.id,
          projectId: row.project_id,
          scopes: scopesOf({ includesEvents: row.includes_events }),
          expiresAt: row.expires_at,
        }
      );
    },

    async isValid(shareId) {
      return (await valid().select('id').where('id', '=', shareId).executeTakeFirst()) !== undefined;
    },

    async findValid(shareId) {
      const row = await valid().selectAll().where('id', '=', shareId).executeTakeFirst();
      return row && toShare(row);
    },

    async list(projectId, { limit, cursor }) {
      const rows = await db
        .selectFrom('board_shares')
        .selectAll()
        .where('project_id', '=', projectId)
        .$call(rowsInTime('desc', { limit, cursor }))
        .execute();
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.id], toShare);
    },

    async find(projectId, shareId) {
      const row = await db
        .selectFrom('board_shares')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('id', '=', shareId)
        .executeTakeFirst();
      return row && toShare(row);
    },

    async listValid(projectId) {
      const rows = await valid().select('id').where('project_id', '=', projectId).execute();
      return rows.map(({ id }) => id);
    },

    async insert(share, digest) {
      await db
        .insertInto('board_shares')
        .values({
          id: share.id,
          project_id: share.projectId,
          created_by: share.createdBy,
          view_id: share.viewId,
          name: share.name,
          token_hash: digest,
          filter: JSON.stringify(share.filter),
          includes_events: share.includesEvents,
          created_at: share.createdAt,
          expires_at: share.expiresAt,
        })
        .execute();
    },

    async revoke(shareId, at) {
      await db
        .updateTable('board_shares')
        .set({ revoked_at: at })
        .where('id', '=', shareId)
        .where('revoked_at', 'is', null)
        .execute();
    },

    async revokeOfView(viewId, at) {
      const rows = await db
        .updateTable('board_shares')
        .set({ revoked_at: at })
        .where('view_id', '=', viewId)
        .where('revoked_at', 'is', null)
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

/** @returns ids of the links that were revoked, or expired, in the last so many seconds */
export async function readEndedShares(db: Database, seconds: number): Promise<readonly string[]> {
  const since = sql<Date>`now() - make_interval(secs => ${seconds})`;
  const rows = await db
    .selectFrom('board_shares')
    .select('id')
    .where((is) =>
      is.or([
        is('revoked_at', '>', since),
        is.and([is('expires_at', '>', since), is('expires_at', '<=', sql<Date>`now()`)]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}
