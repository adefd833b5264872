import type { SignIn, SignInRepository } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { recordEndedSignIns } from './access-revocations.ts';
import type { DB } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';

/** @param onEnded told of every sign-in that was ended; it is final with the transaction */
export function createSignInRepository(
  db: Kysely<DB>,
  onEnded: (signInId: string) => void,
): SignInRepository {
  async function record(ended: readonly { readonly id: string }[]): Promise<number> {
    await recordEndedSignIns(
      db,
      ended.map(({ id }) => id),
    );
    for (const { id } of ended) onEnded(id);
    return ended.length;
  }

  return {
    async list(userId, { limit, cursor }) {
      const rows = await db
        .selectFrom('refresh_families as family')
        .select(['id', 'user_agent', 'created_at', 'last_used_at'])
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('refresh_tokens as token')
              .select('token.family_id')
              .whereRef('token.family_id', '=', 'family.id')
              .where('token.expires_at', '>', sql<Date>`clock_timestamp()`),
          ),
        )
        .$call(rowsInTime('desc', { limit, cursor }))
        .execute();
      return toPage(
        rows,
        limit,
        (row) => [row.created_at.toISOString(), row.id],
        (row): SignIn => ({
          id: row.id,
          userAgent: row.user_agent,
          createdAt: row.created_at,
          lastUsedAt: row.last_used_at,
        }),
      );
    },

    async end(userId, signInId) {
      const ended = await db
        .updateTable('refresh_families')
        .set({ revoked_at: sql<Date>`clock_timestamp()`, revoked_reason: 'ended' })
        .where('id', '=', signInId)
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .returning('id')
        .execute();
      return (await record(ended)) > 0;
    },

    async endAll(userId, { except, reason }) {
      const ended = await db
        .updateTable('refresh_families')
        .set({ revoked_at: sql<Date>`clock_timestamp()`, revoked_reason: reason })
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
        .returning('id')
        .execute();
      return record(ended);
    },
  };
}
