import type { ExternalIdentity, ExternalIdentityRepository, User } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB, external_identities } from './generated/database.ts';
import { toUser, userColumns } from './users.repository.ts';

export function createExternalIdentityRepository(db: Kysely<DB>): ExternalIdentityRepository {
  return {
    async findAccount(issuer, externalId) {
      const row = await db
        .selectFrom('external_identities as identity')
        .leftJoin('users', 'users.id', 'identity.user_id')
        .select(['users.id', 'users.roles', 'identity.disabled_at', 'identity.deleted_at'])
        .where('identity.issuer', '=', issuer)
        .where('identity.external_id', '=', externalId)
        .executeTakeFirst();
      if (!row) return undefined;
      if (row.disabled_at || row.deleted_at || !row.id) return 'refused';
      return { userId: row.id, roles: row.roles ?? [] };
    },

    async lock(issuer, externalId) {
      if (!db.isTransaction) throw new TypeError('An identity is locked inside a transaction.');
      const name = `pulse:external-identity:${issuer} ${externalId}`;
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
      // A statement of its own: its snapshot sees what was committed while the lock was waited for.
      const row = await db
        .selectFrom('external_identities')
        .selectAll()
        .where('issuer', '=', issuer)
        .where('external_id', '=', externalId)
        .executeTakeFirst();
      return row && toIdentity(row);
    },

    async save(identity) {
      const values = {
        user_id: identity.userId,
        email: identity.email,
        email_verified: identity.emailVerified,
        reported_at: identity.reportedAt,
        disabled_at: identity.disabled ? sql<Date>`now()` : null,
        deleted_at: identity.deleted ? sql<Date>`now()` : null,
      };
      await db
        .insertInto('external_identities')
        .values({ issuer: identity.issuer, external_id: identity.externalId, ...values })
        .onConflict((conflict) => conflict.columns(['issuer', 'external_id']).doUpdateSet(values))
        .execute();
    },

    async listOf(userId) {
      const rows = await db
        .selectFrom('external_identities')
        .selectAll()
        .where('user_id', '=', userId)
        .where('deleted_at', 'is', null)
        .orderBy('created_at')
        .orderBy('issuer')
        .orderBy('external_id')
        .execute();
      return rows.map(toIdentity);
    },

    async findVerifiedAccount(email): Promise<User | undefined> {
      const row = await db
        .selectFrom('users')
        .select(userColumns)
        .where('email', '=', email)
        .where('email_verified_at', 'is not', null)
        .executeTakeFirst();
      return row && toUser(row);
    },

    async updateUnowned(userId, { name }) {
      if (name === undefined) return;
      await db
        .updateTable('users')
        .set({ name, updated_at: sql<Date>`now()` })
        .where('id', '=', userId)
        .where('password_hash', 'is', null)
        .execute();
    },

    async recordReceipt(source, messageId) {
      const row = await db
        .insertInto('webhook_receipts')
        .values({ source, id: messageId })
        .onConflict((conflict) => conflict.columns(['source', 'id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** Removes receipts that no repetition can come for any more. @returns how many were removed */
export async function purgeWebhookReceipts(db: Kysely<DB>, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM webhook_receipts WHERE (source, id) IN (
      SELECT source, id FROM webhook_receipts
       WHERE received_at < now() - interval '30 days' ORDER BY received_at LIMIT ${limit}
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}

function toIdentity(row: Selectable<external_identities>): ExternalIdentity {
  return {
    issuer: row.issuer,
    externalId: row.external_id,
    userId: row.user_id,
    email: row.email,
    emailVerified: row.email_verified,
    reportedAt: row.reported_at,
    disabled: row.disabled_at !== null,
    deleted: row.deleted_at !== null,
  };
}
