import type { SigningKeyChanges, SigningKeyStore } from '@pulse/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from './generated/database.ts';

const lockSigningKeys = sql`SELECT pg_advisory_xact_lock(hashtextextended('pulse:signing-keys', 0))`;

export function createSigningKeyStore(db: Kysely<DB>): SigningKeyStore {
  return {
    exclusively: (work) =>
      db.transaction().execute(async (transaction) => {
        await lockSigningKeys.execute(transaction);
        return work(signingKeyChanges(transaction));
      }),
  };
}

function signingKeyChanges(transaction: Transaction<DB>): SigningKeyChanges {
  return {
    async active() {
      const rows = await transaction
        .selectFrom('signing_keys')
        .select(['id', 'algorithm', 'public_jwk', 'private_key_encrypted'])
        .where('retired_at', 'is', null)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        algorithm: row.algorithm,
        publicJwk: row.public_jwk as Record<string, unknown>,
        privateKeyEncrypted: row.private_key_encrypted,
      }));
    },

    async insert(key) {
      await transaction
        .insertInto('signing_keys')
        .values({
          id: key.id,
          algorithm: key.algorithm,
          public_jwk: JSON.stringify(key.publicJwk),
          private_key_encrypted: Buffer.from(key.privateKeyEncrypted),
        })
        .execute();
    },

    async retire(keyId) {
      await transaction
        .updateTable('signing_keys')
        .set({ retired_at: sql<Date>`now()` })
        .where('id', '=', keyId)
        .execute();
    },
  };
}
