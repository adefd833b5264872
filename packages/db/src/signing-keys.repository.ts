import type { ActiveSigningKey, SigningKeyChanges, SigningKeyStore } from '@pulse/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from './generated/database.ts';

const lockSigningKeys = sql`SELECT pg_advisory_xact_lock(hashtextextended('pulse:signing-keys', 0))`;

export function createSigningKeyStore(db: Kysely<DB>): SigningKeyStore {
  return {
    active: () => readActive(db),
    exclusively: (work) =>
      db.transaction().execute(async (transaction) => {
        await lockSigningKeys.execute(transaction);
        return work(signingKeyChanges(transaction));
      }),
  };
}

function signingKeyChanges(transaction: Transaction<DB>): SigningKeyChanges {
  return {
    active: () => readActive(transaction),

    async insert(key) {
      await transaction
        .insertInto('signing_keys')
        .values({
          id: key.id,
          algorithm: key.algorithm,
          public_jwk: JSON.stringify(key.publicJwk),
          private_key_encrypted: Buffer.from(key.privateKeyEncrypted),
          created_at: sql<Date>`clock_timestamp()`,
        })
        .execute();
    },

    async promote(keyId) {
      await transaction
        .updateTable('signing_keys')
        .set({ replaced_at: sql<Date>`clock_timestamp()` })
        .where('signs_since', 'is not', null)
        .where('replaced_at', 'is', null)
        .where('retired_at', 'is', null)
        .execute();
      await transaction
        .updateTable('signing_keys')
        .set({ signs_since: sql<Date>`clock_timestamp()`, replaced_at: null })
        .where('id', '=', keyId)
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

/** `clock_timestamp()`, because `now()` stands still while a transaction waits for the lock. */
const secondsSince = (column: 'created_at' | 'signs_since' | 'replaced_at') =>
  sql<number>`extract(epoch FROM clock_timestamp() - ${sql.ref(column)})::float8`;

async function readActive(db: Kysely<DB>): Promise<readonly ActiveSigningKey[]> {
  const rows = await db
    .selectFrom('signing_keys')
    .select(['id', 'algorithm', 'public_jwk', 'private_key_encrypted'])
    .select([
      secondsSince('created_at').as('published'),
      secondsSince('signs_since').$castTo<number | null>().as('signing'),
      secondsSince('replaced_at').$castTo<number | null>().as('replaced'),
    ])
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    algorithm: row.algorithm,
    publicJwk: row.public_jwk as Record<string, unknown>,
    privateKeyEncrypted: row.private_key_encrypted,
    publishedSeconds: row.published,
    signingSeconds: row.signing,
    replacedSeconds: row.replaced,
  }));
}
