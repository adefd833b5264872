import { randomUUID } from 'node:crypto';
import { type Actor, silentLog } from '@pulse/core';
import { createTestDatabase, type TestDatabase } from '@pulse/testing';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CachedAccessEntries, createAccessEntries } from './access-entries.repository.ts';
import type { DB } from './generated/database.ts';
import { createKysely, createPool } from './pool.ts';

describe('access entries', () => {
  let database: TestDatabase;
  let db: Kysely<DB>;
  let queries = 0;
  let now: Date;
  let entries: CachedAccessEntries;
  let resource: { type: string; id: string; ownerId: null };

  const id = randomUUID();
  const user: Actor = { kind: 'user', userId: id, roles: [] };
  const participant: Actor = { kind: 'participant', participantId: id, sessionId: randomUUID() };

  beforeAll(async () => {
    database = await createTestDatabase();
    const pool = createPool({ connectionString: database.connectionString, max: 5, log: silentLog });
    const counting = createKysely(pool);
    db = counting.withPlugin({
      transformQuery: ({ node }) => {
        if (node.kind === 'SelectQueryNode') queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });
  beforeEach(() => {
    queries = 0;
    now = new Date(1_000_000);
    entries = createAccessEntries(db, { clock: { now: () => now } });
    resource = { type: 'session', id: randomUUID(), ownerId: null };
  });

  const insert = (
    change: Partial<{ subject_type: string; subject_id: string; resource_type: string; effect: string }>,
    connection = db,
  ) =>
    connection
      .insertInto('acl_entries')
      .values({
        id: randomUUID(),
        subject_type: 'user',
        subject_id: id,
        resource_type: 'session',
        resource_id: resource.id,
        action: 'session:read',
        effect: 'allow',
        ...change,
      })
      .execute();

  it('concern one actor on one resource', async () => {
    await insert({});
    await insert({ subject_type: 'participant', effect: 'deny' });
    await insert({ subject_id: randomUUID() });
    await insert({ resource_type: 'project' });
    const entry = { subjectType: 'user', subjectId: id, action: 'session:read', effect: 'allow' };
    expect(await entries.concerning(user, resource)).toEqual([entry]);
    expect(await entries.concerning(participant, resource)).toEqual([
      { ...entry, subjectType: 'participant', effect: 'deny' },
    ]);
    expect(queries).toBe(1);
  });

  it('tell kinds of resources apart though they had one id', async () => {
    await insert({});
    expect(await entries.concerning(user, resource)).toHaveLength(1);
    expect(await entries.concerning(user, { ...resource, type: 'project' })).toEqual([]);
  });

  it('are read once by many, and again after five seconds or when dropped', async () => {
    await Promise.all(Array.from({ length: 20 }, () => entries.concerning(user, resource)));
    expect(queries).toBe(1);
    await insert({});
    now = new Date(1_004_999);
    expect(await entries.concerning(user, resource)).toEqual([]);
    now = new Date(1_005_000);
    expect(await entries.concerning(user, resource)).toHaveLength(1);
    expect(queries).toBe(2);
    await db.deleteFrom('acl_entries').where('resource_id', '=', resource.id).execute();
    entries.drop(resource.id);
    expect(await entries.concerning(user, resource)).toEqual([]);
  });

  it('are read past the cache within a transaction, its own changes included', async () => {
    expect(await entries.concerning(user, resource)).toEqual([]);
    await db.transaction().execute(async (transaction) => {
      await insert({ effect: 'deny' }, transaction);
      expect(await entries.within(transaction).concerning(user, resource)).toMatchObject([
        { effect: 'deny' },
      ]);
      entries.drop(resource.id);
      expect(await entries.concerning(user, resource)).toEqual([]);
    });
  });

  it('are not asked for without a subject to have them', async () => {
    expect(await entries.concerning({ kind: 'anonymous' }, resource)).toEqual([]);
    expect(await entries.concerning({ kind: 'observer', sessionId: resource.id }, resource)).toEqual([]);
    expect(queries).toBe(0);
  });

  it('fail closed: a failed read is no answer, and is not kept', async () => {
    await expect(entries.concerning(user, { ...resource, id: 'no uuid' })).rejects.toMatchObject({
      code: '22P02',
    });
    await expect(entries.concerning(user, { ...resource, id: 'no uuid' })).rejects.toMatchObject({
      code: '22P02',
    });
    expect(queries).toBe(2);
  });
});
