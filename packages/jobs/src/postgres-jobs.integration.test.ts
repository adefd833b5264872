import { silentLog } from '@pulse/core';
import { createTestDatabase, postgresServers } from '@pulse/testing';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import type { JobBackend } from './job-queue.ts';
import { openPostgresJobs } from './postgres-jobs.ts';
import { describeJobQueue } from './testing/job-queue.conformance.ts';

const open = (connectionString: string) =>
  openPostgresJobs({ connectionString, maximumConnections: 20, log: silentLog });

describe.each(postgresServers())('$name', (server) => {
  const databases: { drop(): Promise<void> }[] = [];
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  describeJobQueue('queues in PostgreSQL', async () => {
    const database = await createTestDatabase({ server, empty: true });
    databases.push(database);
    return open(database.connectionString);
  });
});

describe('queues in PostgreSQL', () => {
  it('stay out of the schema of the product, and are migrated once by several that start at once', async () => {
    await using database = await createTestDatabase({ empty: true });
    const backends = await Promise.all([1, 2, 3].map(() => open(database.connectionString)));
    const client = new pg.Client({ connectionString: database.connectionString });
    await client.connect();
    const { rows } = await client.query<{ schema: string }>(
      `SELECT DISTINCT table_schema AS schema FROM information_schema.tables
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(rows).toEqual([{ schema: 'bullmq' }]);
    await client.end();
    await Promise.all(backends.map((backend) => backend.close()));
  });

  it('go on after every connection was cut, and the process lives', async () => {
    await using database = await createTestDatabase({ empty: true });
    const backend: JobBackend = await open(database.connectionString);
    const queue = backend.queue('cut', { attempts: 3, backoffMilliseconds: 20 });
    const done: string[] = [];
    queue.work(async ({ name }) => void done.push(name), { concurrency: 1 });
    await queue.add({ id: 'job-before', name: 'before', data: {} });
    await expect.poll(() => done).toEqual(['before']);
    const client = new pg.Client({ connectionString: database.connectionString });
    await client.connect();
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await client.end();
    const add = () =>
      queue.add({ id: 'job-after', name: 'after', data: {} }).then(
        () => true,
        () => false,
      );
    await expect.poll(add, { timeout: 10_000 }).toBe(true);
    await expect.poll(() => done, { timeout: 10_000 }).toEqual(['before', 'after']);
    await backend.close();
  });
});
