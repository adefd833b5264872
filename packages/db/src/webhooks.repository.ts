import type { NoticeType, Webhook, WebhookRepository } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB, webhooks } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';

export function toWebhook(row: Selectable<webhooks>): Webhook {
  return {
    id: row.id,
    projectId: row.project_id,
    url: row.url,
    types: row.types as NoticeType[],
    enabled: row.enabled,
    disabledReason: row.disabled_reason as Webhook['disabledReason'],
    disabledAt: row.disabled_at,
    secret: row.secret,
    previous:
      row.previous_secret !== null && row.previous_secret_until !== null
        ? { secret: row.previous_secret, until: row.previous_secret_until }
        : null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function createWebhookRepository(db: Kysely<DB>): WebhookRepository {
  return {
    async list(projectId, { limit, cursor }) {
      const rows = await db
        .selectFrom('webhooks')
        .selectAll()
        .where('project_id', '=', projectId)
        .$call(rowsInTime('asc', { limit, cursor }))
        .execute();
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.id], toWebhook);
    },

    async count(projectId) {
      const { count } = await db
        .selectFrom('webhooks')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('project_id', '=', projectId)
        .executeTakeFirstOrThrow();
      return count;
    },

    async find(projectId, webhookId) {
      const row = await db
        .selectFrom('webhooks')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('id', '=', webhookId)
        .executeTakeFirst();
      return row && toWebhook(row);
    },

    async listening(projectId, type) {
      const rows = await db
        .selectFrom('webhooks')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('enabled', '=', true)
        .where(sql<boolean>`(types = '{}' OR ${type} = ANY (types))`)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toWebhook);
    },

    async insert(webhook) {
      await db
        .insertInto('webhooks')
        .values({
          id: webhook.id,
          project_id: webhook.projectId,
          url: webhook.url,
          types: [...webhook.types],
          enabled: webhook.enabled,
          disabled_reason: webhook.disabledReason,
          disabled_at: webhook.disabledAt,
          secret: webhook.secret,
          previous_secret: webhook.previous?.secret ?? null,
          previous_secret_until: webhook.previous?.until ?? null,
          created_at: webhook.createdAt,
          updated_at: webhook.updatedAt,
        })
        .execute();
    },

    async update(webhookId, { url, types, enabled, disabledReason, disabledAt, secret, previous }) {
      const row = await db
        .updateTable('webhooks')
        .set({
          ...(url === undefined ? {} : { url }),
          ...(types === undefined ? {} : { types: [...types] }),
          ...(enabled === undefined ? {} : { enabled }),
          ...(disabledReason === undefined ? {} : { disabled_reason: disabledReason }),
          ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }),
          ...(secret === undefined ? {} : { secret }),
          ...(previous === undefined
            ? {}
            : { previous_secret: previous?.secret ?? null, previous_secret_until: previous?.until ?? null }),
          updated_at: sql<Date>`now()`,
        })
        .where('id', '=', webhookId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toWebhook(row);
    },

    async delete(webhookId) {
      await db.deleteFrom('webhooks').where('id', '=', webhookId).execute();
    },
  };
}
