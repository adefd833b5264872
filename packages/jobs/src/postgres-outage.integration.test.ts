import { type Log, silentLog } from '@pulse/core';
import { createTestDatabase, type FaultProxy, startFaultProxy, type TestDatabase } from '@pulse/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenQueue, openBullmqQueue } from './bullmq-queue.ts';
import { connectPostgres, openJobPool, openPostgresJobs } from './postgres-jobs.ts';

type RealWorker = ReturnType<ReturnType<typeof connectPostgres>['openWorker']>['worker'];

/** Jobs go on within so much of the end of the outage. */
const recovery = { timeout: 10_000 };

let database: TestDatabase;
let target: URL;
let proxy: FaultProxy;
let pool: pg.Pool;
let open: OpenQueue;
let workers: RealWorker[];
let errors: Error[];
let lines: number;
let done: string[];

beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  target = new URL(database.connectionString);
  proxy = await startFaultProxy({ target: { port: Number(target.port) } });
  const near = new URL(target);
  near.port = String(proxy.port);
  const migrating = { connectionString: database.connectionString, maximumConnections: 2, log: silentLog };
  await (await openPostgresJobs(migrating)).close();

  workers = [];
  errors = [];
  lines = 0;
  done = [];
  const log: Log = {
    ...silentLog,
    warn: () => {
      lines += 1;
    },
  };
  pool = openJobPool({ connectionString: near.href, maximumConnections: 10, log });
  const connector = connectPostgres(pool, log);
  open = openBullmqQueue(
    'outage',
    { attempts: 3, backoffMilliseconds: 20 },
    {
      ...connector,
      openWorker(...parameters) {
        const opened = connector.openWorker(...parameters);
        opened.worker.on('error', (error) => errors.push(error));
        workers.push(opened.worker);
        return opened;
      },
    },
  );
});
afterEach(async () => {
  await open.close();
  await pool.end();
  await proxy.close();
  await database.drop();
});

const work = () => open.queue.work(async ({ name }) => void done.push(name), { concurrency: 2 });
const isAdded = (name: string) =>
  open.queue.add({ id: `job-${name}`, name, data: {} }).then(
    () => true,
    () => false,
  );
/** As somebody who reaches the server whatever happens to the proxy. */
async function administer(sql: string): Promise<void> {
  const url = new URL(target);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const outages = {
  'resets connections': {
    begin: async () => {
      proxy.set({ refuse: true });
      proxy.cut();
    },
    end: async () => proxy.set({}),
  },
  'is not listened for': {
    begin: () => proxy.close(),
    end: async () => {
      proxy = await startFaultProxy({ target: { port: Number(target.port) }, port: proxy.port });
    },
  },
  'answers that it takes nobody, as while it starts': {
    begin: async () => {
      await administer(`ALTER DATABASE ${target.pathname.slice(1)} ALLOW_CONNECTIONS false`);
      proxy.cut();
    },
    end: () => administer(`ALTER DATABASE ${target.pathname.slice(1)} ALLOW_CONNECTIONS true`),
  },
};

describe.each(Object.entries(outages))('a database that %s', (_, { begin, end }) => {
  it('is waited for by one living worker, in few words, and jobs go on', async () => {
    work();
    expect(await isAdded('before')).toBe(true);
    await expect.poll(() => done).toEqual(['before']);
    await begin();
    // Replaced again and again, a second apart: each new one meets the outage too.
    await expect.poll(() => workers.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(4);
    expect(await isAdded('meanwhile')).toBe(false);
    await end();
    await expect.poll(() => isAdded('after'), recovery).toBe(true);
    await expect.poll(() => done, recovery).toContain('after');
    await expect.poll(() => workers.filter((worker) => worker.isRunning()), recovery).toHaveLength(1);
    expect(workers.at(-1)?.isRunning()).toBe(true);
    expect(errors.length).toBeLessThanOrEqual(2 * workers.length);
    expect(lines).toBeLessThanOrEqual(2 * workers.length);
  });

  it('may be away when work begins', async () => {
    await begin();
    work();
    await expect.poll(() => workers.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(3);
    await end();
    await expect.poll(() => isAdded('first'), recovery).toBe(true);
    await expect.poll(() => done, recovery).toEqual(['first']);
    expect(workers.filter((worker) => worker.isRunning())).toHaveLength(1);
  });
});

it('a worker closes while the database is silent, and none lives on', async () => {
  const worker = work();
  expect(await isAdded('before')).toBe(true);
  await expect.poll(() => done).toEqual(['before']);
  proxy.set({ blackhole: true });
  await worker.close();
  expect(workers.map((each) => each.isRunning())).toEqual([false]);
  expect(pool.totalCount - pool.idleCount).toBe(0);
});
