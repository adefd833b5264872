import type { AccountAdministration } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';
import { toUser, userColumns } from './users.repository.ts';

/** Accounts as administrators see and change them. */
export function createAccountAdministration(db: Kysely<DB>): AccountAdministration {
  return {
    async list(search, { limit, cursor }) {
      const beginning = `${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`;
      const rows = await db
        .selectFrom('users')
        .select(userColumns)
        .$if(search !== undefined, (query) =>
          query.where(sql<boolean>`(email LIKE ${beginning} OR lower(name) LIKE ${beginning})`),
        )
        .$call(rowsInTime('desc', { limit, cursor }))
        .execute();
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.id], toUser);
    },

    async find(userId) {
      const row = await db
        .selectFrom('users')
        .select(userColumns)
        .where('id', '=', userId)
        .executeTakeFirst();
      return row && toUser(row);
    },

    async lockAdmins() {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended('pulse:administrators', 0))`.execute(db);
    },

    async countOtherAdmins(userId) {
      const { others } = await db
        .selectFrom('users')
        .select(({ fn }) => fn.countAll<number>().as('others'))
        .where(sql<boolean>`'admin' = ANY (roles)`)
        .where('disabled_at', 'is', null)
        .where('id', '<>', userId)
        .executeTakeFirstOrThrow();
      return others;
    },

    async update(userId, { roles, disabled }) {
      const row = await db
        .updateTable('users')
        .set({
          ...(roles === undefined ? {} : { roles: [...roles] }),
          ...(disabled === undefined
            ? {}
            : { disabled_at: disabled ? sql<Date>`coalesce(disabled_at, now())` : null }),
          updated_at: sql<Date>`now()`,
        })
        .where('id', '=', userId)
        .returning(userColumns)
        .executeTakeFirstOrThrow();
      return toUser(row);
    },
  };
}

/** What a token of the account does not tell, since it is older. Accounts that are no more are left out. */
export interface AccountStanding {
  readonly roles: readonly string[];
  readonly disabled: boolean;
}

export async function readAccountStandings(
  db: Kysely<DB>,
  userIds: readonly string[],
): Promise<Map<string, AccountStanding>> {
  const rows = await db
    .selectFrom('users')
    .select(['id', 'roles', 'disabled_at'])
    .where(sql<boolean>`id = ANY (${[...userIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, { roles: row.roles, disabled: row.disabled_at !== null }]));
}
