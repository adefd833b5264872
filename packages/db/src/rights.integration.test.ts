import { randomUUID } from 'node:crypto';
import { type Actor, noRights, silentLog } from '@pulse/core';
import { createTestDatabase, type TestDatabase } from '@pulse/testing';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DB } from './generated/database.ts';
import { createKysely, createPool } from './pool.ts';
import { type CachedRightsReader, createRightsReader, readRightsFingerprints } from './rights.repository.ts';

describe('rights', () => {
  let database: TestDatabase;
  let db: Kysely<DB>;
  let queries = 0;
  let now: Date;
  let rights: CachedRightsReader;
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
        if (node.kind === 'RawNode') queries += 1;
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
    rights = createRightsReader(db, { clock: { now: () => now } });
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
    expect(await rights.concerning(user, resource)).toEqual({
      entries: [entry],
      memberRole: null,
      removed: null,
    });
    expect(await rights.concerning(participant, resource)).toEqual({
      entries: [{ ...entry, subjectType: 'participant', effect: 'deny' }],
      memberRole: null,
      removed: null,
    });
    expect(queries).toBe(1);
  });

  it('tell kinds of resources apart though they had one id', async () => {
    await insert({});
    expect((await rights.concerning(user, resource)).entries).toHaveLength(1);
    expect(await rights.concerning(user, { ...resource, type: 'project' })).toEqual(noRights);
  });

  it('are read once by many, and again after two seconds or when dropped', async () => {
    await Promise.all(Array.from({ length: 20 }, () => rights.concerning(user, resource)));
    expect(queries).toBe(1);
    await insert({});
    now = new Date(1_001_999);
    expect(await rights.concerning(user, resource)).toEqual(noRights);
    now = new Date(1_002_000);
    expect((await rights.concerning(user, resource)).entries).toHaveLength(1);
    expect(queries).toBe(2);
    await db.deleteFrom('acl_entries').where('resource_id', '=', resource.id).execute();
    rights.drop(resource.id);
    expect(await rights.concerning(user, resource)).toEqual(noRights);
  });

  it('are read past the cache within a transaction, its own changes included', async () => {
    expect(await rights.concerning(user, resource)).toEqual(noRights);
    await db.transaction().execute(async (transaction) => {
      await insert({ effect: 'deny' }, transaction);
      expect(await rights.within(transaction).concerning(user, resource)).toMatchObject({
        entries: [{ effect: 'deny' }],
      });
      rights.drop(resource.id);
      expect(await rights.concerning(user, resource)).toEqual(noRights);
    });
  });

  it('are not asked for without a subject to have them', async () => {
    expect(await rights.concerning({ kind: 'anonymous' }, resource)).toEqual(noRights);
    expect(await rights.concerning({ kind: 'observer', sessionId: resource.id }, resource)).toEqual(noRights);
    expect(queries).toBe(0);
  });

  it('fail closed: a failed read is no answer, and is not kept', async () => {
    await expect(rights.concerning(user, { ...resource, id: 'no uuid' })).rejects.toMatchObject({
      code: '22P02',
    });
    await expect(rights.concerning(user, { ...resource, id: 'no uuid' })).rejects.toMatchObject({
      code: '22P02',
    });
    expect(queries).toBe(2);
  });

  it('are a member’s role, and that somebody was sent away, of the session alone', async () => {
    const userId = randomUUID();
    const sessionId = randomUUID();
    await db
      .insertInto('users')
      .values({
        id: userId,
        email: `${userId}@example.org`,
        name: 'Ada',
        password_hash: '-',
        roles: ['user'],
      })
      .execute();
    await db
      .insertInto('sessions')
      .values({ id: sessionId, owner_id: userId, title: 'Session', code: userId.slice(0, 6) })
      .execute();
    const before = await readRightsFingerprints(db, [sessionId]);
    await db
      .insertInto('session_members')
      .values({ session_id: sessionId, user_id: userId, role: 'host', added_by: userId })
      .execute();
    const people = { banned: randomUUID(), kicked: randomUUID(), present: randomUUID() };
    await db
      .insertInto('participants')
      .values([
        { id: people.banned, session_id: sessionId, banned: true },
        { id: people.kicked, session_id: sessionId, kicked_at: new Date() },
        { id: people.present, session_id: sessionId },
      ])
      .execute();
    const session = { type: 'session', id: sessionId, ownerId: userId };
    const joined = (participantId: string): Actor => ({ kind: 'participant', participantId, sessionId });

    queries = 0;
    const ada: Actor = { kind: 'user', userId, roles: ['user'] };
    expect(await rights.concerning(ada, session)).toEqual({ entries: [], memberRole: 'host', removed: null });
    expect(await rights.concerning(user, session)).toEqual(noRights);
    expect((await rights.concerning(joined(people.banned), session)).removed?.code).toBe(
      'PARTICIPANT_BANNED',
    );
    expect((await rights.concerning(joined(people.kicked), session)).removed?.code).toBe(
      'PARTICIPANT_KICKED',
    );
    expect(await rights.concerning(joined(people.present), session)).toEqual(noRights);
    expect(queries).toBe(1);

    const after = await readRightsFingerprints(db, [sessionId, randomUUID()]);
    expect([...after.keys()]).toEqual([sessionId]);
    expect(after.get(sessionId)).not.toBe(before.get(sessionId));
    expect(await readRightsFingerprints(db, [sessionId])).toEqual(after);
  });
});
