import { randomUUID } from 'node:crypto';
import { silentLog, systemClock, systemRandom, uuidv7Ids } from '@pulse/core';
import type { RefreshTokens } from '@pulse/domain';
import { createTestDatabase, postgresServers, type TestDatabase } from '@pulse/testing';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
// The tokens and their store, as compose.ts joins them: their promise needs both.
import { createRefreshTokens } from '../../auth/src/refresh-tokens.ts';
import type { DB } from './generated/database.ts';
import { createKysely, createPool } from './pool.ts';
import { createRefreshTokenStore } from './refresh-tokens.repository.ts';

const ids = uuidv7Ids(systemClock, systemRandom);

describe.each(postgresServers())('refresh tokens on $name', (server) => {
  let database: TestDatabase;
  let db: Kysely<DB>;
  let tokens: RefreshTokens;
  let userId: string;

  const createTokens = (handle: Kysely<DB>) =>
    createRefreshTokens({
      store: createRefreshTokenStore(handle),
      secret: 'a refresh secret of more than 32 characters',
      lifetimeSeconds: 3_600,
      ids,
      random: systemRandom,
    });

  beforeAll(async () => {
    database = await createTestDatabase({ server });
    db = createKysely(createPool({ connectionString: database.connectionString, max: 20, log: silentLog }));
    tokens = createTokens(db);
    // Every connection is open before the tests, so that what runs in parallel there really meets.
    await Promise.all(Array.from({ length: 20 }, () => sql`SELECT pg_sleep(0.2)`.execute(db)));
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });
  beforeEach(async () => {
    userId = randomUUID();
    await db
      .insertInto('users')
      .values({ id: userId, email: `${userId}@x.org`, name: 'x', password_hash: 'x', roles: ['user'] })
      .execute();
  });

  /** @returns the successor */
  async function rotate(token: string): Promise<string> {
    const rotation = await tokens.rotate(token);
    if (rotation.outcome !== 'rotated') throw new TypeError(`was ${rotation.outcome}`);
    expect(rotation).toMatchObject({ userId, maxAgeSeconds: 3_600 });
    return rotation.token;
  }

  const tokensOfUser = () =>
    db
      .selectFrom('refresh_tokens as token')
      .innerJoin('refresh_families as family', 'family.id', 'token.family_id')
      .selectAll()
      .where('family.user_id', '=', userId)
      .execute();

  /** Lets time pass for this user's tokens. */
  const age = (seconds: number) =>
    sql`UPDATE refresh_tokens AS token
           SET rotated_at = rotated_at - make_interval(secs => ${seconds}),
               expires_at = expires_at - make_interval(secs => ${seconds})
          FROM refresh_families AS family
         WHERE family.id = token.family_id AND family.user_id = ${userId}`.execute(db);

  it('have one successor for twenty parallel exchanges', async () => {
    const { token } = await tokens.start(userId);
    const successors = await Promise.all(Array.from({ length: 20 }, () => rotate(token)));
    expect(new Set(successors).size).toBe(1);
    expect(await tokensOfUser()).toHaveLength(2);
    expect(await rotate(successors[0] ?? '')).not.toBe(successors[0]);
  });

  it('may come back for ten seconds, also after the successor was exchanged itself', async () => {
    const { token } = await tokens.start(userId);
    const successor = await rotate(token);
    await rotate(successor);
    await age(9);
    expect(await rotate(token)).toBe(successor);
    expect(await tokensOfUser()).toHaveLength(3);
  });

  it('end their family when they come back later, on every device that has a copy', async () => {
    const { token } = await tokens.start(userId);
    const other = await tokens.start(userId);
    const successor = await rotate(token);
    await age(11);
    const returns = await Promise.all(Array.from({ length: 20 }, () => tokens.rotate(token)));
    for (const rotation of returns) expect(rotation).toEqual({ outcome: 'reused', userId });
    expect(await tokens.rotate(successor)).toEqual({ outcome: 'invalid' });
    const families = new Set((await tokensOfUser()).map(({ revoked_reason }) => revoked_reason));
    expect(families).toEqual(new Set(['reuse', null]));
    await rotate(other.token);
  });

  it('have outcomes in an order when reuse and exchange race', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { token } = await tokens.start(userId);
      const successor = await rotate(token);
      await age(11);
      const [reuse] = await Promise.all([tokens.rotate(token), tokens.rotate(successor)]);
      expect(reuse).toEqual({ outcome: 'reused', userId });
      expect((await tokens.rotate(successor)).outcome).toBe('invalid');
    }
  });

  it('are invalid when unknown, expired or signed out', async () => {
    expect(await tokens.rotate('A'.repeat(43))).toEqual({ outcome: 'invalid' });
    const expired = await tokens.start(userId);
    await age(3_601);
    expect(await tokens.rotate(expired.token)).toEqual({ outcome: 'invalid' });

    const { token } = await tokens.start(userId);
    const successor = await rotate(token);
    await tokens.revoke(token); // an old token of the family ends it as well
    await tokens.revoke('A'.repeat(43));
    expect(await tokens.rotate(successor)).toEqual({ outcome: 'invalid' });
    await age(11);
    expect(await tokens.rotate(token)).toEqual({ outcome: 'invalid' });
  });

  it('are stored as hashes alone', async () => {
    const { token } = await tokens.start(userId);
    const successor = await rotate(token);
    const stored = JSON.stringify(await tokensOfUser());
    for (const secret of [token, successor]) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(JSON.stringify([...Buffer.from(secret, 'base64url')]).slice(1, -1));
    }
  });

  it('start within a transaction and go with it, but are never exchanged there', async () => {
    await expect(
      db.transaction().execute(async (transaction) => {
        const bound = createTokens(transaction);
        await bound.start(userId);
        await expect(bound.rotate('A'.repeat(43))).rejects.toThrow(TypeError);
        await expect(bound.revoke('A'.repeat(43))).rejects.toThrow(TypeError);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await tokensOfUser()).toEqual([]);
  });

  it('start for nobody but an account', async () => {
    await expect(tokens.start(randomUUID())).rejects.toMatchObject({ code: '23503' });
  });
});
