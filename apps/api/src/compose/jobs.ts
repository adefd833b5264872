import type { Config } from '@pulse/config';
import type { JobRequest, Log } from '@pulse/core';
import { createJobLedger, type Database, type JobLedger, startJobRelay } from '@pulse/db';
import {
  type DeadLetter,
  type JobHandler,
  type JobQueue,
  openPostgresJobs,
  openRedisJobs,
  type QueueOptions,
} from '@pulse/jobs';

/** Each worker listens on a connection of its own; the rest serve their questions. */
const postgresConnections = 16;

/** A queue and what is done with its jobs. */
export interface Work extends QueueOptions {
  readonly queue: string;
  readonly concurrency: number;
  readonly handle: JobHandler;
}

export interface Jobs {
  /** Does the jobs of a queue in this process. */
  work(work: Work): void;
  /** Jobs may have been recorded. */
  wake(): void;
  counts: JobLedger['counts'];
  readonly deadLetters: {
    list(queue: string, page: { limit: number; offset?: number }): Promise<readonly DeadLetter[]>;
    /** @returns false when the queue has no dead letter with this id */
    rerun(queue: string, jobId: string): Promise<boolean>;
  };
  close(): Promise<void>;
}

/**
 * The queues, in Redis where there is one, else in PostgreSQL; and what hands recorded jobs to them. A job is done when
 * its row is gone from `job_outbox`, whatever the queue remembers.
 */
export async function openJobs(options: {
  readonly config: Config;
  readonly connectionString: string;
  readonly db: Database;
  readonly log: Log;
}): Promise<Jobs> {
  const { config, connectionString, db, log } = options;
  const { redisUrl } = config.jobs;
  const backend =
    redisUrl === undefined
      ? await openPostgresJobs({ connectionString, maximumConnections: postgresConnections, log })
      : await openRedisJobs({ url: redisUrl, log });
  const ledger = createJobLedger(db);
  const queues = new Map<string, JobQueue>();

  async function add(job: JobRequest): Promise<void> {
    const queue = queues.get(job.queue);
    if (queue) await queue.add(job);
    else log.warn({ queue: job.queue, jobId: job.id }, 'a job is for a queue that nobody serves here');
  }

  const relay = startJobRelay({ db, add, log });

  return {
    work({ queue: name, concurrency, handle, ...queueOptions }) {
      const queue = backend.queue(name, queueOptions);
      queues.set(name, queue);
      queue.work(
        async (job) => {
          // Handed over once more than needed: by a queue that lost its memory, or after a worker that died late.
          if (!(await ledger.isPending(name, job.id))) return;
          await handle(job);
          await ledger.done(name, job.id);
        },
        {
          concurrency,
          onDead: ({ id, reason }) => {
            ledger.died(name, id, reason).catch((error: unknown) => {
              log.warn({ err: error, queue: name, jobId: id }, 'a dead letter was not written down');
            });
          },
        },
      );
      relay.wake();
    },
    wake: relay.wake,
    counts: ledger.counts,
    deadLetters: {
      list: async (name, page) => (await queues.get(name)?.deadLetters(page)) ?? [],
      async rerun(name, jobId) {
        const revived = await ledger.revive(name, jobId);
        const rerun = (await queues.get(name)?.rerun(jobId)) ?? false;
        relay.wake();
        return revived || rerun;
      },
    },
    async close() {
      await relay.stop();
      await backend.close();
    },
  };
}
