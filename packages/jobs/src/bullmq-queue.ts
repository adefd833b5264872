import type { BullmqConnector, OpenedQueue } from './bullmq-connector.ts';
import { startBullmqWorker } from './bullmq-worker.ts';
import {
  type JobQueue,
  type JobToDo,
  type JobWorker,
  type QueueOptions,
  QueueUnavailable,
} from './job-queue.ts';
import { settles } from './settles.ts';

/** `add` of BullMQ waits for ever while Redis is away; nobody may wait for a queue longer than this. */
const answerMilliseconds = 2_000;
/** Longer than the time in which a job may be handed over a second time: its id is what tells. */
const keepCompleted = { age: 3_600, count: 10_000 };
const keepDead = { age: 30 * 24 * 3_600, count: 10_000 };
/** The share of a pause that is left to chance, so that jobs that failed together do not come back together. */
const jitter = 0.5;

/** How long closing waits where there is nothing to wait for but the server, which may be away. */
const farewellMilliseconds = 1_000;

export interface OpenQueue {
  readonly queue: JobQueue;
  close(): Promise<void>;
}

/** One queue of BullMQ behind our port. */
export function openBullmqQueue(name: string, options: QueueOptions, connector: BullmqConnector): OpenQueue {
  const { log } = connector;
  const workers = new Set<JobWorker>();
  let opened: OpenedQueue | undefined;
  let proven = false;

  function open(): OpenedQueue {
    const queue = connector.openQueue(name);
    queue.on('error', (error) => log.debug({ err: error, queue: name }, 'a queue has trouble'));
    return queue;
  }

  /** A queue of BullMQ whose first connection failed stays broken for ever: another one is opened then. */
  async function ask<Result>(question: (queue: OpenedQueue) => Promise<Result>): Promise<Result> {
    opened ??= open();
    const queue = opened;
    try {
      const answer = await answered(question(queue), name);
      proven = true;
      return answer;
    } catch (error) {
      if (!proven && opened === queue) {
        opened = undefined;
        queue
          .close()
          .catch((cause: unknown) => log.debug({ err: cause, queue: name }, 'a queue did not close'));
      }
      throw error;
    }
  }

  const jobOptions = ({ id }: JobToDo) => ({
    jobId: id,
    attempts: options.attempts,
    backoff: { type: 'exponential', delay: options.backoffMilliseconds, jitter },
    removeOnComplete: keepCompleted,
    removeOnFail: keepDead,
  });

  return {
    queue: {
      name,
      async add(job) {
        await ask((queue) => queue.add(job.name, job.data, jobOptions(job)));
      },
      work(handler, workOptions) {
        const worker = startBullmqWorker(name, handler, workOptions, connector);
        workers.add(worker);
        return {
          async close() {
            workers.delete(worker);
            await worker.close();
          },
        };
      },
      async counts() {
        const found = await ask((queue) =>
          queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed'),
        );
        return {
          waiting: (found.waiting ?? 0) + (found.prioritized ?? 0),
          active: found.active ?? 0,
          delayed: found.delayed ?? 0,
          dead: found.failed ?? 0,
        };
      },
      async deadLetters({ limit, offset = 0 }) {
        const failed = await ask((queue) => queue.getJobs(['failed'], offset, offset + limit - 1, false));
        return failed.map((job) => ({
          id: job.id ?? '',
          name: job.name,
          attempts: job.attemptsMade,
          reason: job.failedReason ?? '',
          failedAt: new Date(job.finishedOn ?? job.timestamp),
        }));
      },
      async rerun(jobId) {
        const job = await ask((queue) => queue.getJob(jobId));
        if (!job || !(await job.isFailed())) return false;
        await answered(job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }), name);
        return true;
      },
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.close()));
      if (opened) await settles(opened.close(), farewellMilliseconds);
    },
  };
}

/** @throws QueueUnavailable when there is no answer in time, or none to be had */
async function answered<Result>(asked: Promise<Result>, queue: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new QueueUnavailable(`the queue ${queue} does not answer`)),
      answerMilliseconds,
    );
  });
  try {
    return await Promise.race([asked, late]);
  } catch (cause) {
    if (cause instanceof QueueUnavailable) throw cause;
    throw new QueueUnavailable(`the queue ${queue} cannot be used`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
