import type { Log } from '@pulse/core';
import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import type { BullmqConnector } from './bullmq-connector.ts';
import { type OpenQueue, openBullmqQueue } from './bullmq-queue.ts';
import type { JobBackend } from './job-queue.ts';
import { sharePool } from './pool-share.ts';

/** A namespace of its own, beside `public`; BullMQ migrates it. */
const schema = 'bullmq';

export interface PostgresJobsOptions {
  readonly connectionString: string;
  /** Connections at most: each worker listens on one of its own. */
  readonly maximumConnections: number;
  readonly log: Log;
}

/**
 * Queues in PostgreSQL, on a pool of their own: BullMQ needs another search path, and takes the listeners off the
 * connections that it gives back.
 */
export async function openPostgresJobs(options: PostgresJobsOptions): Promise<JobBackend> {
  const { log } = options;
  const pool = openJobPool(options);
  try {
    await migrateQueues(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const connector = connectPostgres(pool, log);
  const opened: OpenQueue[] = [];
  return {
    kind: 'PostgreSQL',
    queue(name, queueOptions) {
      const open = openBullmqQueue(name, queueOptions, connector);
      opened.push(open);
      return open.queue;
    },
    async close() {
      await Promise.all(opened.map((each) => each.close()));
      await pool.end();
    },
  };
}

/** A pool of connections on which BullMQ finds its tables. */
export function openJobPool({ connectionString, maximumConnections, log }: PostgresJobsOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: maximumConnections,
    connectionTimeoutMillis: 2_000,
    options: `-c search_path=${schema}`,
    application_name: 'pulse jobs',
    keepAlive: true,
    Client: HeardClient,
  });
  pool.on('error', (error) => log.debug({ err: error }, 'an idle connection of the queues was lost'));
  return pool;
}

/** BullMQ on a pool whose search path leads to its tables. */
export function connectPostgres(pool: pg.Pool, log: Log) {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    log,
    replaceBrokenWorkers: true,
    openQueue: (queue) => new Queue(queue, { connection: sharePool(pool) }),
    openWorker(queue, process, options) {
      const share = sharePool(pool);
      const worker = new Worker(queue, process, { ...options, connection: share });
      return { worker, sever: async () => share.withdraw() };
    },
  } satisfies BullmqConnector;
}

async function migrateQueues(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
}

/** Keeps a listener for errors whatever is taken off it: without one, a lost connection ends the process. */
class HeardClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.#hear();
  }

  override removeAllListeners(event?: string): this {
    super.removeAllListeners(event);
    this.#hear();
    return this;
  }

  #hear(): void {
    this.on('error', ignore);
  }
}

/** Whoever uses the connection hears of the error by its query, and the pool's own listener logs the idle ones. */
function ignore(): void {}
