import type { AccountTokenPurpose, AccountTokenStore, AccountTokenUse } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import type { Database } from './pool.ts';

const databaseNow = sql<Date>`clock_timestamp()`;

interface TokenRow {
  readonly user_id: string;
  readonly purpose: string;
  readonly data: unknown;
}

export function createAccountTokenStore(db: Kysely<DB>): AccountTokenStore {
  return {
    async insert({ tokenHash, userId, purpose, email, requestId, lifetimeSeconds }) {
      const inserted = await db
        .insertInto('account_tokens')
        .values({
          token_hash: Buffer.from(tokenHash),
          user_id: userId,
          purpose,
          request_id: requestId,
          data: JSON.stringify({ email }),
          expires_at: sql<Date>`clock_timestamp() + make_interval(secs => ${lifetimeSeconds})`,
        })
        .onConflict((conflict) => conflict.column('request_id').doNothing())
        .returning('request_id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async find(tokenHash, purposes) {
      const row = await db
        .selectFrom('account_tokens')
        .select(['user_id', 'purpose', 'data'])
        .where('token_hash', '=', Buffer.from(tokenHash))
        .where('purpose', 'in', [...purposes])
        .where('used_at', 'is', null)
        .where('expires_at', '>', databaseNow)
        .executeTakeFirst();
      return row && toUse(row);
    },

    // One statement: who comes second waits for the row, and finds it used.
    async use(tokenHash, purposes) {
      const row = await db
        .updateTable('account_tokens')
        .set({ used_at: databaseNow })
        .where('token_hash', '=', Buffer.from(tokenHash))
        .where('purpose', 'in', [...purposes])
        .where('used_at', 'is', null)
        .where('expires_at', '>', databaseNow)
        .returning(['user_id', 'purpose', 'data'])
        .executeTakeFirst();
      return row && toUse(row);
    },

    async void(userId, purposes) {
      await db
        .updateTable('account_tokens')
        .set({ used_at: databaseNow })
        .where('user_id', '=', userId)
        .where('purpose', 'in', [...purposes])
        .where('used_at', 'is', null)
        .execute();
    },

    async countIssued(userId, purpose, seconds) {
      const { issued } = await db
        .selectFrom('account_tokens')
        .select(sql<number>`count(*)::int`.as('issued'))
        .where('user_id', '=', userId)
        .where('purpose', '=', purpose)
        .where('created_at', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`)
        .executeTakeFirstOrThrow();
      return issued;
    },
  };
}

/** Removes tokens that expired a day ago or more, at most so many at a time. @returns how many */
export async function purgeAccountTokens(db: Database, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM account_tokens WHERE token_hash IN (
      SELECT token_hash FROM account_tokens WHERE expires_at <= now() - interval '1 day'
      ORDER BY expires_at LIMIT ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Purpose and data are as `insert` wrote them. */
function toUse(row: TokenRow): AccountTokenUse {
  const { email } = row.data as { email: string };
  return { userId: row.user_id, purpose: row.purpose as AccountTokenPurpose, email };
}
