import type { ApiKey, ApiKeyRepository, KeyScope } from '@pulse/domain';
import type { Kysely, Selectable } from 'kysely';
import type { api_keys, DB } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';

function toApiKey(row: Selectable<api_keys>): ApiKey {
  return {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    scopes: row.scopes as KeyScope[],
    prefix: row.prefix,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  };
}

export function createApiKeyRepository(db: Kysely<DB>): ApiKeyRepository {
  return {
    async findHolder(digest) {
      const row = await db
        .selectFrom('api_keys')
        .select(['id', 'project_id', 'scopes'])
        .where('key_hash', '=', digest)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return row && { keyId: row.id, projectId: row.project_id, scopes: row.scopes as KeyScope[] };
    },

    async isValid(keyId) {
      const row = await db
        .selectFrom('api_keys')
        .select('id')
        .where('id', '=', keyId)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },

    async list(projectId, { limit, cursor }) {
      const rows = await db
        .selectFrom('api_keys')
        .selectAll()
        .where('project_id', '=', projectId)
        .$call(rowsInTime('desc', { limit, cursor }))
        .execute();
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.id], toApiKey);
    },

    async find(projectId, keyId) {
      const row = await db
        .selectFrom('api_keys')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('id', '=', keyId)
        .executeTakeFirst();
      return row && toApiKey(row);
    },

    async listValid(projectId) {
      const rows = await db
        .selectFrom('api_keys')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('revoked_at', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toApiKey);
    },

    async insert(key, digest) {
      await db
        .insertInto('api_keys')
        .values({
          id: key.id,
          project_id: key.projectId,
          name: key.name,
          scopes: [...key.scopes],
          prefix: key.prefix,
          key_hash: digest,
          created_at: key.createdAt,
        })
        .execute();
    },

    async revoke(projectId, keyId, at) {
      const { numUpdatedRows } = await db
        .updateTable('api_keys')
        .set({ revoked_at: at })
        .where('project_id', '=', projectId)
        .where('id', '=', keyId)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}
