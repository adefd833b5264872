import { silentLog, systemClock, systemRandom, uuidv7Ids } from '@pulse/core';
import type { NewUser } from '@pulse/domain';
import { createTestDatabase, postgresServers, type TestDatabase } from '@pulse/testing';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DB } from './generated/database.ts';
import { createKysely, createPool } from './pool.ts';
import { createUserRepository } from './users.repository.ts';

const ids = uuidv7Ids(systemClock, systemRandom);
const firstAdmin = { roles: ['admin', 'user'] };

function createUser(email: string): NewUser {
  return {
    id: ids.next(),
    email,
    name: email,
    roles: ['user'],
    createdAt: new Date('2026-11-21T12:00:00.123Z'),
    emailVerified: false,
    language: 'en',
    passwordHash: '$argon2id$',
  };
}

describe.each(postgresServers())('users on $name', (server) => {
  let database: TestDatabase;
  let db: Kysely<DB>;

  beforeEach(async () => {
    database = await createTestDatabase({ server });
    const pool = createPool({ connectionString: database.connectionString, max: 20, log: silentLog });
    db = createKysely(pool);
    // Every connection is open before the tests, so that what runs in parallel there really meets.
    await Promise.all(Array.from({ length: 20 }, () => sql`SELECT pg_sleep(0.2)`.execute(db)));
  });
  afterEach(async () => {
    await db.destroy();
    await database.drop();
  });

  it('are found as they were inserted', async () => {
    const users = createUserRepository(db);
    const ada = createUser('ada@example.org');
    const { passwordHash, ...given } = ada;
    const account = { ...given, disabledAt: null, hasPassword: true };
    expect(await users.insert(ada)).toEqual(account);
    expect(await users.find(ada.id)).toEqual(account);
    expect(await users.findByEmail('ada@example.org')).toEqual({ ...account, passwordHash });
    expect(await users.find(ids.next())).toBeUndefined();
    expect(await users.findByEmail('Ada@example.org')).toBeUndefined();
  });

  it('have an address each; a refused one leaves the transaction usable', async () => {
    await createUserRepository(db).insert(createUser('ada@example.org'));
    await db.transaction().execute(async (transaction) => {
      const users = createUserRepository(transaction);
      expect(await users.insert(createUser('ada@example.org'), firstAdmin)).toBeUndefined();
      expect(await users.insert(createUser('bob@example.org'), firstAdmin)).toMatchObject({
        roles: ['user'],
      });
    });
    const twenty = Array.from({ length: 20 }, () =>
      createUserRepository(db).insert(createUser('eve@example.org')),
    );
    expect((await Promise.all(twenty)).filter((user) => user !== undefined)).toHaveLength(1);
  });

  it('have one first administrator, however many come first at once', async () => {
    const users = createUserRepository(db);
    expect(await users.isEmpty()).toBe(true);
    const twenty = Array.from({ length: 20 }, (_, index) =>
      users.insert(createUser(`${index}@x.org`), firstAdmin),
    );
    const roles = (await Promise.all(twenty)).map((user) => user?.roles.join());
    expect(roles.toSorted()).toEqual(['admin,user', ...Array.from({ length: 19 }, () => 'user')]);
    expect(await users.isEmpty()).toBe(false);
  });

  it('become no administrator where that is not asked for', async () => {
    expect(await createUserRepository(db).insert(createUser('ada@example.org'))).toMatchObject({
      roles: ['user'],
    });
  });
});
