import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@pulse/core';
import { silentLog } from '@pulse/core';
import { createTestDatabase, postgresServers, type TestDatabase } from '@pulse/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MigrationEdited, MigrationFailed, migrate, migrationStatus } from './migrate.ts';

describe.each(postgresServers())('migrations on $name', (server) => {
  let database: TestDatabase;
  let directory: string;

  beforeEach(async () => {
    database = await createTestDatabase({ server, empty: true });
    directory = await mkdtemp(path.join(tmpdir(), 'pulse-migrations-'));
    await write('1_first', 'CREATE TABLE first (id int);');
    await write('2_second', 'CREATE TABLE second (id int); INSERT INTO first VALUES (1);');
  });

  afterEach(async () => {
    await database.drop();
    await rm(directory, { recursive: true });
  });

  async function write(name: string, sql: string) {
    await mkdir(path.join(directory, name), { recursive: true });
    await writeFile(path.join(directory, name, 'migration.sql'), sql);
  }

  async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: database.connectionString });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('applies each migration once, in order', async () => {
    expect(await migrationStatus(database.connectionString, directory)).toMatchObject({
      applied: [],
      pending: ['1_first', '2_second'],
    });
    expect(await migrate(database.connectionString, directory)).toEqual({
      applied: ['1_first', '2_second'],
    });
    expect(await migrate(database.connectionString, directory)).toEqual({ applied: [] });
    expect(await query('SELECT count(*)::int FROM first')).toEqual([{ count: 1 }]);
  });

  it('records what Prisma Migrate would', async () => {
    await migrate(database.connectionString, directory);
    const [row] = await query(
      `SELECT checksum, applied_steps_count, finished_at IS NOT NULL AS finished, rolled_back_at
         FROM _prisma_migrations WHERE migration_name = '1_first'`,
    );
    expect(row).toEqual({
      // sha256sum of the file
      checksum: '9306ca57b3a4fb17ae7aa78ad99be9dd1357a32738ef31c6967a59bd2346ee96',
      applied_steps_count: 1,
      finished: true,
      rolled_back_at: null,
    });
  });

  it('lets processes that start together take turns', async () => {
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => migrate(database.connectionString, directory)),
    );
    expect(runs.flatMap(({ applied }) => applied)).toEqual(['1_first', '2_second']);
  });

  it('leaves nothing of a migration that fails, and runs it again when it is mended', async () => {
    await write('3_third', 'CREATE TABLE third (id int); SELECT 1/0;');
    const failure = await migrate(database.connectionString, directory).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MigrationFailed);
    expect(String(failure)).toBe('MigrationFailed: Migration 3_third failed: division by zero');
    expect(
      await query(`SELECT to_regclass('third') AS third, to_regclass('second')::text AS second`),
    ).toEqual([{ third: null, second: 'second' }]);
    await write('3_third', 'CREATE TABLE third (id int);');
    expect(await migrate(database.connectionString, directory)).toEqual({ applied: ['3_third'] });
  });

  it('refuses an applied migration that was edited, before applying anything', async () => {
    await migrate(database.connectionString, directory);
    await write('1_first', 'CREATE TABLE first (id bigint);');
    await write('3_third', 'CREATE TABLE third (id int);');
    await expect(migrate(database.connectionString, directory)).rejects.toThrow(
      new MigrationEdited(['1_first']),
    );
    expect(await migrationStatus(database.connectionString, directory)).toMatchObject({
      edited: ['1_first'],
      pending: ['3_third'],
    });
  });

  it('accepts a checkout with other line ends', async () => {
    await write('3_third', 'CREATE TABLE third (\n  id int\n);\n');
    await migrate(database.connectionString, directory);
    await write('3_third', 'CREATE TABLE third (\r\n  id int\r\n);\r\n');
    expect(await migrate(database.connectionString, directory)).toEqual({ applied: [] });
  });

  it('only warns of a migration of a newer version', async () => {
    await migrate(database.connectionString, directory);
    await rm(path.join(directory, '2_second'), { recursive: true });
    const warnings: object[] = [];
    const log: Log = { ...silentLog, warn: (fields) => warnings.push(fields) };
    expect(await migrate(database.connectionString, directory, { log })).toEqual({ applied: [] });
    expect(warnings).toEqual([{ migrations: ['2_second'] }]);
  });

  it('runs again what Prisma Migrate began and did not end', async () => {
    await migrate(database.connectionString, directory);
    await query(`DROP TABLE second`);
    await query(`DELETE FROM first`);
    await query(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_second'`);
    expect(await migrate(database.connectionString, directory)).toEqual({ applied: ['2_second'] });
  });

  it('is clean after kill -9 in the middle of a migration', async () => {
    await write('3_third', 'CREATE TABLE third (id int); SELECT pg_sleep(1);');
    const program = path.join(directory, 'migrate.mjs');
    await writeFile(
      program,
      `import { migrate } from ${JSON.stringify(path.join(import.meta.dirname, 'migrate.ts'))};
       await migrate(process.argv[2], process.argv[3]);`,
    );
    const child = fork(program, [database.connectionString, directory]);
    const asleep = `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()`;
    while ((await query(asleep)).length === 0) await sleep(20);
    child.kill('SIGKILL');
    await once(child, 'exit');

    expect(await migrate(database.connectionString, directory)).toEqual({ applied: ['3_third'] });
    expect(await query('SELECT * FROM third')).toEqual([]);
  });
});
