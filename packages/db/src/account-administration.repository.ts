import type { AccountAdministration, AdministeredAccount } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB, users } from './generated/database.ts';
import { timeKeyOf, toPage } from './keyset.ts';

const columns = ['id', 'email', 'name', 'roles', 'created_at', 'disabled_at'] as const;

function toAccount(row: Pick<Selectable<users>, (typeof columns)[number]>): AdministeredAccount {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    roles: row.roles,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  };
}

/** Accounts as administrators see and change them. */
export function createAccountAdministration(db: Kysely<DB>): AccountAdministration {
  return {
    async list(search, { limit, cursor }) {
      const after = timeKeyOf(cursor);
      const beginning = `${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`;
      const rows = await db
        .selectFrom('users')
        .select(columns)
        .$if(search !== undefined, (query) =>
          query.where(sql<boolean>`(email LIKE ${beginning} OR lower(name) LIKE ${beginning})`),
        )
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(created_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.id], toAccount);
    },

    async find(userId) {
      const row = await db.selectFrom('users').select(columns).where('id', '=', userId).executeTakeFirst();
      return row && toAccount(row);
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
        .returning(columns)
        .executeTakeFirstOrThrow();
      return toAccount(row);
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
