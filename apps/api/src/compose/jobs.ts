import type { Config } from '@pulse/config';
import type { Log, WakeableTask } from '@pulse/core';
import {
  createJobLedger,
  createJobQueues,
  createJobSchedules,
  type Database,
  type OfferedJob,
  startJobRelay,
} from '@pulse/db';
import type { JobQueues } from '@pulse/domain';
import {
  type JobHandler,
  type JobQueue,
  openPostgresJobs,
  openRedisJobs,
  type QueueOptions,
  type Schedule,
  startScheduler,
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
  /** Does the jobs of queues in this process, and records those of schedules. Called once. */
  work(works: readonly Work[], schedules: readonly Schedule[]): void;
  /** Jobs may have been recorded. */
  wake(): void;
  /** What administrators see of the queues, on a connection of theirs. */
  queuesOn(connection: Database): JobQueues;
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
  let relay: WakeableTask | undefined;
  let scheduler: WakeableTask | undefined;

  async function add({ offers, ...job }: OfferedJob): Promise<void> {
    const queue = queues.get(job.queue);
    if (!queue) {
      log.warn({ queue: job.queue, jobId: job.id }, 'a job is for a queue that nobody serves here');
      return;
    }
    await queue.add(job);
    // It is alive by its row: who revived it, or the one who should have written down its death and did not.
    if (offers > 1) await queue.rerun(job.id);
  }

  function serve({ queue: name, concurrency, handle, ...queueOptions }: Work): void {
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
  }

  return {
    work(works, schedules) {
      works.forEach(serve);
      relay = startJobRelay({ db, add, log });
      const onRecorded = relay.wake;
      scheduler = startScheduler({ store: createJobSchedules(db), schedules, onRecorded, log });
    },
    wake: () => relay?.wake(),
    queuesOn(connection) {
      const stored = createJobQueues(connection);
      return {
        ...stored,
        async standings() {
          const found = await stored.standings();
          const idle = [...queues.keys()]
            .filter((name) => !found.some(({ queue }) => queue === name))
            .map((queue) => ({ queue, pending: 0, delayed: 0, dead: 0 }));
          return [...found, ...idle].toSorted((a, b) => (a.queue < b.queue ? -1 : 1));
        },
      };
    },
    async close() {
      await Promise.all([relay?.stop(), scheduler?.stop()]);
      await backend.close();
    },
  };
}
