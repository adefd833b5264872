import type { Log } from '@pulse/core';
import { createPostgresBackend, type PgPool, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import { type OpenQueue, openBullmqQueue } from './bullmq-queue.ts';
import type { JobBackend } from './job-queue.ts';

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
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.maximumConnections,
    connectionTimeoutMillis: 2_000,
    options: `-c search_path=${schema}`,
    application_name: 'pulse jobs',
    keepAlive: true,
    Client: HeardClient,
  });
  pool.setMaxListeners(0); // every queue and worker listens
  pool.on('error', (error) => log.debug({ err: error }, 'an idle connection of the queues was lost'));
  try {
    await migrateQueues(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // It is told apart by its methods; the type of BullMQ wants pg's as it was.
  const connection = pool as unknown as PgPool;
  const opened: OpenQueue[] = [];
  return {
    kind: 'PostgreSQL',
    queue(name, queueOptions) {
      const open = openBullmqQueue(name, queueOptions, {
        log,
        // The connection that hears of new jobs is not opened again after a restart of PostgreSQL.
        replaceBrokenWorkers: true,
        openQueue: (queue) => new Queue(queue, { connection }),
        openWorker: (queue, process, workerOptions) =>
          new Worker(queue, process, { ...workerOptions, connection }),
      });
      opened.push(open);
      return open.queue;
    },
    async close() {
      await Promise.all(opened.map((each) => each.close()));
      await pool.end();
    },
  };
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
