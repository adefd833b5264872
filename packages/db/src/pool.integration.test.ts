import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { silentLog } from '@pulse/core';
import { createTestDatabase, temporaryParent } from '@pulse/testing';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { isConnectionError } from './connection-error.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { createKysely, createPool, type PoolOptions } from './pool.ts';

const pools: Pool[] = [];

function open(connectionString: string, options: Partial<PoolOptions> = {}): Pool {
  const pool = createPool({ connectionString, max: 2, log: silentLog, ...options });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
});

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a pool', () => {
  it('reads int8 as a number, refuses a rounded one, and reads timestamps as dates', async () => {
    await using database = await createTestDatabase();
    const pool = open(database.connectionString);
    const { rows } = await pool.query(`
      SELECT 9007199254740991::int8 AS most, ARRAY[1, NULL, -3]::int8[] AS list, count(*) AS count,
             timestamptz '2026-11-21 01:02:03.004Z' AS at
        FROM generate_series(1, 3)`);
    expect(rows).toEqual([
      {
        most: Number.MAX_SAFE_INTEGER,
        list: [1, null, -3],
        count: 3,
        at: new Date('2026-11-21T01:02:03.004Z'),
      },
    ]);
    const rounded = await failure(pool.query('SELECT 9007199254740992::int8 AS beyond'));
    expect(rounded).toBeInstanceOf(RangeError);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('serves Kysely with the types of the schema', async () => {
    await using database = await createTestDatabase();
    const kysely = createKysely(open(database.connectionString));
    expect(await kysely.selectFrom('users').select('email').execute()).toEqual([]);
  });

  it('cancels a statement on the server, which is no connection error, and keeps the connection', async () => {
    await using database = await createTestDatabase();
    const pool = open(database.connectionString, { queryTimeout: 700, max: 1 });
    // pg's `pool.query` drops the connection after any error; Kysely and `connect` keep it.
    const kysely = createKysely(pool);
    const backend = async () =>
      (await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(kysely)).rows[0]?.pid;
    const before = await backend();
    const error = await failure(sql`SELECT pg_sleep(5)`.execute(kysely));
    expect(error).toMatchObject({ code: '57014' });
    expect(isConnectionError(error)).toBe(false);
    expect(await backend()).toBe(before);
  });

  it('gives up waiting for a connection', async () => {
    await using database = await createTestDatabase();
    const pool = open(database.connectionString, { max: 1, connectionTimeout: 200 });
    const client = await pool.connect();
    expect(isConnectionError(await failure(pool.query('SELECT 1')))).toBe(true);
    client.release();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('survives the loss of idle and of checked-out connections', async () => {
    await using database = await createTestDatabase();
    const pool = open(database.connectionString);
    const killer = open(database.connectionString, { applicationName: 'killer' });
    const client = await pool.connect();
    await pool.query('SELECT 1'); // a second connection, idle afterwards
    await killer.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'pulse'`,
    );
    expect(isConnectionError(await failure(client.query('SELECT 1')))).toBe(true);
    client.release(true);
    await expect.poll(() => failure(pool.query('SELECT 1'))).toBeUndefined();
  });

  it('fails with a connection error in a transaction whose backend is ended', async () => {
    await using database = await createTestDatabase();
    const kysely = createKysely(open(database.connectionString));
    const killer = open(database.connectionString);
    const error = await failure(
      kysely.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(transaction);
        await killer.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
        await sql`SELECT 1`.execute(transaction);
      }),
    );
    expect(isConnectionError(error)).toBe(true);
    expect(await sql<{ one: number }>`SELECT 1 AS one`.execute(kysely)).toMatchObject({ rows: [{ one: 1 }] });
  });
});

describe('a pool on a server of its own', () => {
  let directory: string;
  let server: EmbeddedPostgres;

  const start = (port?: number) =>
    startEmbeddedPostgres({ directory, log: silentLog, ...(port === undefined ? {} : { port }) });

  afterEach(async () => {
    await server.stop();
    await rm(directory, { recursive: true });
  });

  it('says within its time-outs that the server is away or hangs, and is whole afterwards', async () => {
    directory = await mkdtemp(path.join(await temporaryParent(), 'pulse-pool-'));
    server = await start();
    const pool = open(server.connectionString, { queryTimeout: 1_000, connectionTimeout: 500 });
    const kysely = createKysely(pool);
    const one = () => sql<{ one: number }>`SELECT 1 AS one`.execute(kysely);
    await Promise.all([one(), one()]);

    // Hangs: idle connections are answered by nobody, new ones are accepted by the kernel alone.
    const backends = await pool.query<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE pid IS NOT NULL',
    );
    const pids = [server.pid, ...backends.rows.map(({ pid }) => pid)];
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    const began = performance.now();
    const hung = await Promise.all([one(), one(), one()].map(failure));
    expect(hung.map(isConnectionError)).toEqual([true, true, true]);
    expect(performance.now() - began).toBeLessThan(2_500);
    for (const pid of pids) process.kill(pid, 'SIGCONT');
    await expect.poll(() => failure(one()), { timeout: 5_000 }).toBeUndefined();
    expect(pool.totalCount).toBeLessThanOrEqual(2);

    // Restarts.
    await server.stop();
    expect(isConnectionError(await failure(one()))).toBe(true);
    server = await start(server.port);
    expect(await one()).toMatchObject({ rows: [{ one: 1 }] });
  });
});
