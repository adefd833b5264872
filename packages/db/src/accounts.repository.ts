import { PulseError } from '@pulse/core';
import { type AccountRepository, EmailTaken, type User } from '@pulse/domain';
import { type Kysely, sql, type UpdateObject } from 'kysely';
import { readHoldings } from './account-holdings.ts';
import type { DB } from './generated/database.ts';
import { toUser, userColumns } from './users.repository.ts';

const uniqueViolation = '23505';

export function createAccountRepository(db: Kysely<DB>): AccountRepository {
  async function update(
    userId: string,
    changes: UpdateObject<DB, 'users'>,
    present?: { readonly email: string },
  ): Promise<User | undefined> {
    const row = await db
      .updateTable('users')
      .set({ ...changes, updated_at: sql<Date>`now()` })
      .where('id', '=', userId)
      .$if(present !== undefined, (query) => query.where('email', '=', present?.email ?? ''))
      .returning(userColumns)
      .executeTakeFirst();
    return row && toUser(row);
  }

  return {
    update,

    async setPassword(userId, passwordHash) {
      await update(userId, { password_hash: passwordHash });
    },

    verifyEmail: (userId, email) => update(userId, { email_verified_at: sql<Date>`now()` }, { email }),

    async changeEmail(userId, email) {
      try {
        return await update(userId, { email, email_verified_at: sql<Date>`now()` });
      } catch (error) {
        if ((error as { code?: unknown }).code !== uniqueViolation) throw error;
        throw new PulseError(EmailTaken, { cause: error });
      }
    },

    async delete(userId) {
      await db.updateTable('messages').set({ author_name: null }).where('author_id', '=', userId).execute();
      await takeBackUpvotes(db, userId);
      await db.deleteFrom('counter_casts').where('actor_id', '=', userId).execute();
      await db
        .deleteFrom('acl_entries')
        .where('subject_type', '=', 'user')
        .where('subject_id', '=', userId)
        .execute();
      // Sessions, sign-ins and tokens go with it, by their foreign keys.
      await db.deleteFrom('users').where('id', '=', userId).execute();
    },

    export: (userId) => readHoldings(db, userId),
  };
}

async function takeBackUpvotes(db: Kysely<DB>, userId: string): Promise<void> {
  await sql`
    WITH taken AS (DELETE FROM message_upvotes WHERE voter_id = ${userId} RETURNING message_id)
    UPDATE messages SET upvotes = upvotes - 1, version = version + 1
    WHERE id IN (SELECT message_id FROM taken)`.execute(db);
}
