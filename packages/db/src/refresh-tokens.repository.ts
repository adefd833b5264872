import type { RefreshTokenStore, StoredRotation } from '@pulse/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { recordEndedSignIns } from './access-revocations.ts';
import type { DB } from './generated/database.ts';

/** Why a family was revoked, as stored. */
const signedOut = 'logout';
const reused = 'reuse';

/**
 * `clock_timestamp()`, because `now()` stands still while a transaction waits for a lock: after the wait it would
 * lie before the exchange that was waited for.
 */
const databaseNow = sql<Date>`clock_timestamp()`;

/**
 * @param db inside a transaction `start` belongs to it; `rotate` and `revoke` need the pool, because they commit
 *   whatever their caller does next
 * @param onEnded told after the commit that ended a sign-in
 * @throws TypeError from `rotate` and `revoke` inside a transaction
 */
export function createRefreshTokenStore(
  db: Kysely<DB> | Transaction<DB>,
  onEnded: (signInId: string) => void = () => {},
): RefreshTokenStore {
  return {
    async start({ familyId, userId, tokenHash, userAgent, lifetimeSeconds }) {
      // One statement: both rows or none.
      await db
        .with('family', (query) =>
          query
            .insertInto('refresh_families')
            .values({ id: familyId, user_id: userId, user_agent: userAgent })
            .returning('id'),
        )
        .insertInto('refresh_tokens')
        .columns(['token_hash', 'family_id', 'expires_at'])
        .expression((query) =>
          query
            .selectFrom('family')
            .select([
              sql<Buffer>`${Buffer.from(tokenHash)}::bytea`.as('token_hash'),
              'family.id',
              sql<Date>`${databaseNow} + make_interval(secs => ${lifetimeSeconds})`.as('expires_at'),
            ]),
        )
        .execute();
    },

    async rotate(exchange) {
      const rotation = await onPool(db).execute((transaction) => rotate(transaction, exchange));
      if (rotation.outcome === 'reused') onEnded(rotation.familyId);
      return rotation;
    },

    async revoke(tokenHash) {
      const ended = await onPool(db).execute(async (transaction) => {
        const family = await lockFamily(transaction, tokenHash);
        if (!family || family.revoked_at) return undefined;
        await revokeFamily(transaction, family.id, signedOut);
        return family.id;
      });
      if (ended !== undefined) onEnded(ended);
    },
  };
}

function onPool(db: Kysely<DB>) {
  if (db.isTransaction) throw new TypeError('Refresh tokens are exchanged and revoked outside transactions.');
  return db.transaction();
}

type Exchange = Parameters<RefreshTokenStore['rotate']>[0];

async function rotate(transaction: Transaction<DB>, exchange: Exchange): Promise<StoredRotation> {
  const family = await lockFamily(transaction, exchange.parentHash);
  if (!family) return { outcome: 'invalid' };
  const answer = { userId: family.user_id, familyId: family.id };
  const parent = await readToken(transaction, exchange);
  if (family.revoked_at) {
    // Every copy of an old token that comes back hears the same, also those after the first.
    const again = family.revoked_reason === reused && parent.rotated && !parent.inGrace;
    return again ? { outcome: 'reused', ...answer } : { outcome: 'invalid' };
  }
  if (parent.inGrace) return { outcome: 'rotated', ...answer };
  if (parent.rotated) {
    await revokeFamily(transaction, family.id, reused);
    return { outcome: 'reused', ...answer };
  }
  if (parent.expired) return { outcome: 'invalid' };
  await exchangeToken(transaction, family.id, exchange);
  return { outcome: 'rotated', ...answer };
}

/** The family's lock is the lock of all its tokens. Whoever waited for it reads them in a later statement. */
function lockFamily(transaction: Transaction<DB>, tokenHash: Uint8Array) {
  return transaction
    .selectFrom('refresh_families as family')
    .innerJoin('refresh_tokens as token', 'token.family_id', 'family.id')
    .select(['family.id', 'family.user_id', 'family.revoked_at', 'family.revoked_reason'])
    .where('token.token_hash', '=', Buffer.from(tokenHash))
    .forUpdate('family')
    .executeTakeFirst();
}

/** @returns the state of a token that is known to exist, by the database's clock */
function readToken(transaction: Transaction<DB>, { parentHash, graceSeconds }: Exchange) {
  return transaction
    .selectFrom('refresh_tokens')
    .select([
      sql<boolean>`expires_at <= ${databaseNow}`.as('expired'),
      sql<boolean>`rotated_at IS NOT NULL`.as('rotated'),
      sql<boolean>`coalesce(${databaseNow} < rotated_at + make_interval(secs => ${graceSeconds}), false)`.as(
        'inGrace',
      ),
    ])
    .where('token_hash', '=', Buffer.from(parentHash))
    .executeTakeFirstOrThrow();
}

async function exchangeToken(
  transaction: Transaction<DB>,
  familyId: string,
  exchange: Exchange,
): Promise<void> {
  await transaction
    .updateTable('refresh_tokens')
    .set({ rotated_at: databaseNow })
    .where('token_hash', '=', Buffer.from(exchange.parentHash))
    .execute();
  await transaction
    .updateTable('refresh_families')
    .set({ last_used_at: databaseNow })
    .where('id', '=', familyId)
    .execute();
  await transaction
    .insertInto('refresh_tokens')
    .values({
      token_hash: Buffer.from(exchange.successorHash),
      family_id: familyId,
      expires_at: sql<Date>`${databaseNow} + make_interval(secs => ${exchange.lifetimeSeconds})`,
    })
    .execute();
}

async function revokeFamily(transaction: Transaction<DB>, familyId: string, reason: string): Promise<void> {
  await transaction
    .updateTable('refresh_families')
    .set({ revoked_at: databaseNow, revoked_reason: reason })
    .where('id', '=', familyId)
    .execute();
  await recordEndedSignIns(transaction, [familyId]);
}
