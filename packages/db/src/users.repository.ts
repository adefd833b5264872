import { type AdministeredAccount, mailLanguages, type User, type UserRepository } from '@pulse/domain';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { DB, users } from './generated/database.ts';

/** What {@link toUser} needs. */
export const userColumns = [
  'id',
  'email',
  'name',
  'email_verified_at',
  'language',
  'roles',
  'created_at',
  'disabled_at',
  // The hash itself is read where a password is compared, and nowhere else.
  sql<boolean>`password_hash IS NOT NULL`.as('has_password'),
] as const;

type UserColumn = Extract<(typeof userColumns)[number], string>;

/** Serialises the insertions that find no account, so that one of them is first. Released at commit. */
const lockFirstAccount = sql`SELECT pg_advisory_xact_lock(hashtextextended('pulse:first-account', 0))`;

export function createUserRepository(db: Kysely<DB> | Transaction<DB>): UserRepository {
  return {
    async find(userId) {
      const row = await db
        .selectFrom('users')
        .select(userColumns)
        .where('id', '=', userId)
        .executeTakeFirst();
      return row && toUser(row);
    },

    async findWithPassword(userId) {
      const row = await db
        .selectFrom('users')
        .select([...userColumns, 'password_hash'])
        .where('id', '=', userId)
        .$if(db.isTransaction, (query) => query.forUpdate())
        .executeTakeFirst();
      return row && { ...toUser(row), passwordHash: row.password_hash };
    },

    async findByEmail(email) {
      const row = await db
        .selectFrom('users')
        .select([...userColumns, 'password_hash'])
        .where('email', '=', email)
        .executeTakeFirst();
      return row && { ...toUser(row), passwordHash: row.password_hash };
    },

    async insert(user, firstAdmin) {
      if (!firstAdmin || !(await hasNone(db))) return insert(db, user);
      return inTransaction(db, async (transaction) => {
        await lockFirstAccount.execute(transaction);
        // A statement of its own: its snapshot sees who was inserted while the lock was waited for.
        const first = await hasNone(transaction);
        return insert(transaction, first ? { ...user, roles: firstAdmin.roles } : user);
      });
    },

    isEmpty: () => hasNone(db),
  };
}

async function hasNone(db: Kysely<DB>): Promise<boolean> {
  const row = await db.selectFrom('users').select('id').limit(1).executeTakeFirst();
  return row === undefined;
}

async function insert(
  db: Kysely<DB>,
  user: Parameters<UserRepository['insert']>[0],
): Promise<User | undefined> {
  const row = await db
    .insertInto('users')
    .values({
      id: user.id,
      email: user.email,
      name: user.name,
      language: user.language,
      email_verified_at: user.emailVerified ? user.createdAt : null,
      roles: [...user.roles],
      password_hash: user.passwordHash,
      created_at: user.createdAt,
      updated_at: user.createdAt,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(userColumns)
    .executeTakeFirst();
  return row && toUser(row);
}

function inTransaction<Result>(
  db: Kysely<DB>,
  work: (transaction: Kysely<DB>) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

export function toUser(
  row: Pick<Selectable<users>, UserColumn> & { readonly has_password: boolean },
): AdministeredAccount {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    emailVerified: row.email_verified_at !== null,
    hasPassword: row.has_password,
    language: mailLanguages.find((language) => language === row.language) ?? 'en',
    roles: row.roles,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  };
}
