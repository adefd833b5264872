import type { Delivery, DeliveryAttempt, DeliveryRepository } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB, webhook_attempts, webhook_deliveries } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';
import type { Database } from './pool.ts';
import { toWebhook } from './webhooks.repository.ts';

const keptDays = 30;

function toDelivery(row: Selectable<webhook_deliveries>): Delivery {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    noticeId: row.notice_id,
    type: row.type,
    body: row.body,
    status: row.status as Delivery['status'],
    series: row.series,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    createdAt: row.created_at,
    completedAt: row.completed_at,
  };
}

function toAttempt(row: Selectable<webhook_attempts>): DeliveryAttempt {
  const { series, attempt, at, milliseconds, status, error, response } = row;
  // Written by `log` from what is one of the two.
  return { series, attempt, at, milliseconds, status, error, response } as DeliveryAttempt;
}

export function createDeliveryRepository(db: Kysely<DB>): DeliveryRepository {
  return {
    async list(webhookId, { limit, cursor, status }) {
      const rows = await db
        .selectFrom('webhook_deliveries')
        .selectAll()
        .where('webhook_id', '=', webhookId)
        .$if(status !== undefined, (query) => query.where('status', '=', status ?? ''))
        .$call(rowsInTime('desc', { limit, cursor }))
        .execute();
      const attempts = await lastAttempts(
        db,
        rows.map(({ id }) => id),
      );
      return toPage(
        rows,
        limit,
        (row) => [row.created_at.toISOString(), row.id],
        (row) => ({ delivery: toDelivery(row), lastAttempt: attempts.get(row.id) ?? null }),
      );
    },

    async find(webhookId, deliveryId) {
      const row = await db
        .selectFrom('webhook_deliveries')
        .selectAll()
        .where('webhook_id', '=', webhookId)
        .where('id', '=', deliveryId)
        .executeTakeFirst();
      return row && toDelivery(row);
    },

    async findWithWebhook(deliveryId, lock = false) {
      const webhook = await db
        .selectFrom('webhooks')
        .selectAll()
        .where('id', '=', (of) =>
          of.selectFrom('webhook_deliveries').select('webhook_id').where('id', '=', deliveryId),
        )
        .$if(lock, (query) => query.forNoKeyUpdate())
        .executeTakeFirst();
      if (!webhook) return undefined;
      const delivery = await db
        .selectFrom('webhook_deliveries')
        .selectAll()
        .where('id', '=', deliveryId)
        .$if(lock, (query) => query.forNoKeyUpdate())
        .executeTakeFirst();
      return delivery && { delivery: toDelivery(delivery), webhook: toWebhook(webhook) };
    },

    async attempts(deliveryId) {
      const rows = await db
        .selectFrom('webhook_attempts')
        .selectAll()
        .where('delivery_id', '=', deliveryId)
        .orderBy('series', 'desc')
        .orderBy('attempt', 'desc')
        .execute();
      return rows.map(toAttempt);
    },

    async insert(delivery) {
      const inserted = await db
        .insertInto('webhook_deliveries')
        .values({
          id: delivery.id,
          webhook_id: delivery.webhookId,
          notice_id: delivery.noticeId,
          type: delivery.type,
          body: delivery.body,
          created_at: delivery.createdAt,
          ...standingOf(delivery),
        })
        .onConflict((conflict) => conflict.columns(['webhook_id', 'notice_id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async update(delivery) {
      await db
        .updateTable('webhook_deliveries')
        .set(standingOf(delivery))
        .where('id', '=', delivery.id)
        .execute();
    },

    async beginRequest({ deliveryId, series, attempt }, { webhookId, at, until, most }) {
      await db
        .deleteFrom('webhook_requests')
        .where('webhook_id', '=', webhookId)
        .where('until', '<=', at)
        .execute();
      const { rows } = await sql`
        INSERT INTO webhook_requests (delivery_id, series, attempt, webhook_id, until)
        SELECT ${deliveryId}::uuid, ${series}::int, ${attempt}::int, ${webhookId}::uuid, ${until}::timestamptz
        WHERE ${most}::int > (
          SELECT count(*) FROM webhook_requests WHERE webhook_id = ${webhookId}::uuid
          AND (delivery_id, series, attempt) <> (${deliveryId}::uuid, ${series}::int, ${attempt}::int))
        ON CONFLICT (delivery_id, series, attempt) DO UPDATE SET until = EXCLUDED.until
        RETURNING 1`.execute(db);
      return rows.length === 1;
    },

    async endRequest({ deliveryId, series, attempt }) {
      await db
        .deleteFrom('webhook_requests')
        .where('delivery_id', '=', deliveryId)
        .where('series', '=', series)
        .where('attempt', '=', attempt)
        .execute();
    },

    async log(deliveryId, { series, attempt, at, milliseconds, status, error, response }) {
      await db
        .insertInto('webhook_attempts')
        .values({ delivery_id: deliveryId, series, attempt, at, milliseconds, status, error, response })
        .onConflict((conflict) => conflict.columns(['delivery_id', 'series', 'attempt']).doNothing())
        .execute();
    },
  };
}

function standingOf({ status, series, attempts, nextAttemptAt, completedAt }: Delivery) {
  return { status, series, attempts, next_attempt_at: nextAttemptAt, completed_at: completedAt };
}

async function lastAttempts(
  db: Kysely<DB>,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, DeliveryAttempt>> {
  if (deliveryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('webhook_attempts')
    .selectAll()
    .distinctOn('delivery_id')
    .where('delivery_id', 'in', [...deliveryIds])
    .orderBy('delivery_id')
    .orderBy('series', 'desc')
    .orderBy('attempt', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.delivery_id, toAttempt(row)]));
}

/** Removes deliveries that were completed long ago, with their log. @returns how many, at most `limit` */
export async function purgeDeliveries(db: Database, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM webhook_deliveries WHERE id IN (
      SELECT id FROM webhook_deliveries WHERE completed_at < now() - make_interval(days => ${keptDays})
      ORDER BY completed_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
