import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import { createTestDatabase, type TestDatabase } from '@pulse/testing';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DB } from './generated/database.ts';
import { createKysely, createPool } from './pool.ts';
import { createProjectMemberRepository } from './project-members.repository.ts';

describe('who can be written to about a project', () => {
  let database: TestDatabase;
  let db: Kysely<DB>;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = createKysely(createPool({ connectionString: database.connectionString, max: 5, log: silentLog }));
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  async function account(change: { readonly confirmed?: boolean; readonly disabled?: boolean } = {}) {
    const id = randomUUID();
    await db
      .insertInto('users')
      .values({
        id,
        email: `${id}@example.test`,
        name: 'Somebody',
        roles: ['user'],
        email_verified_at: change.confirmed ? new Date() : null,
        disabled_at: change.disabled ? new Date() : null,
      })
      .execute();
    return id;
  }

  async function project() {
    const [owner, member, disabled, stranger] = [
      await account({ confirmed: true }),
      await account(),
      await account({ disabled: true }),
      await account({ confirmed: true }),
    ];
    const id = randomUUID();
    await db
      .insertInto('projects')
      .values({ id, owner_id: owner, name: 'App', retention_days: 30 })
      .execute();
    for (const user_id of [member, disabled]) {
      await db
        .insertInto('project_members')
        .values({ project_id: id, user_id, role: 'moderator', added_by: owner })
        .execute();
    }
    return { id, owner, member, disabled, stranger };
  }

  it('are its owner and members whose account is in use, and no others, also when they are named', async () => {
    const { id, owner, member, disabled, stranger } = await project();
    const members = createProjectMemberRepository(db);
    const named = async (among: readonly string[] | null) =>
      new Map((await members.recipients(id, among)).map((each) => [each.userId, each.confirmed]));
    expect(await named(null)).toEqual(
      new Map([
        [owner, true],
        [member, false],
      ]),
    );
    expect(await named([member, disabled, stranger])).toEqual(new Map([[member, false]]));
    expect(await named([])).toEqual(new Map());
    expect(await members.strangers(id, [owner, stranger, disabled])).toEqual([stranger]);
  });

  it('at an address that is not confirmed are written to so many times a day, also all at once', async () => {
    const { member } = await project();
    const members = createProjectMemberRepository(db);
    const counted = await Promise.all(
      Array.from({ length: 9 }, () => members.countUnconfirmedMail(member, 5)),
    );
    expect(counted.filter(Boolean)).toHaveLength(5);
    await db
      .updateTable('unconfirmed_mails')
      .set({ day: new Date(Date.now() - 86_400_000) })
      .where('user_id', '=', member)
      .execute();
    expect(await members.countUnconfirmedMail(member, 5)).toBe(true);
    const { count } = await db
      .selectFrom('unconfirmed_mails')
      .select('count')
      .where('user_id', '=', member)
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });
});
