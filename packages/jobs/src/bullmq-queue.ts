import type { Log } from '@pulse/core';
import { type Job, type Queue, UnrecoverableError, type WorkerOptions } from 'bullmq';
import {
  type JobHandler,
  type JobQueue,
  type JobToDo,
  type JobWorker,
  PermanentFailure,
  type QueueOptions,
  QueueUnavailable,
  type WorkOptions,
} from './job-queue.ts';

/** `add` of BullMQ waits for ever while Redis is away; nobody may wait for a queue longer than this. */
const answerMilliseconds = 2_000;
/** Longer than the time in which a job may be handed over a second time: its id is what tells. */
const keepCompleted = { age: 3_600, count: 10_000 };
const keepDead = { age: 30 * 24 * 3_600, count: 10_000 };
/** The share of a pause that is left to chance, so that jobs that failed together do not come back together. */
const jitter = 0.5;

/** A worker that lives. A dead one's jobs are taken over after lock and check at the latest: 35 s. */
const takeOver = { lockDuration: 20_000, stalledInterval: 15_000, maxStalledCount: 2 };
/** How long a closing worker waits for its jobs. */
const graceMilliseconds = 10_000;
/** How long closing waits where there is nothing to wait for but the server, which may be away. */
const farewellMilliseconds = 1_000;
/** A worker whose connection broke is replaced no sooner: the server may be starting. */
const replaceMilliseconds = 1_000;

/** As much of BullMQ's queues and workers as is used here; the rest has its backend in its type. */
export type OpenedQueue = Pick<Queue, 'add' | 'getJobCounts' | 'getJobs' | 'getJob' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};
export interface OpenedWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
  disconnect(): Promise<void>;
}

/** As much of BullMQ as differs between its backends. */
export interface BullmqConnector {
  readonly log: Log;
  openQueue(name: string): OpenedQueue;
  openWorker(
    name: string,
    process: (job: Job) => Promise<void>,
    options: Omit<WorkerOptions, 'connection'>,
  ): OpenedWorker;
  /** A worker that lost its connection does not find all of it again by itself. */
  readonly replaceBrokenWorkers: boolean;
}

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
        const worker = startWorker(name, handler, workOptions, connector);
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

function startWorker(
  name: string,
  handler: JobHandler,
  options: WorkOptions,
  connector: BullmqConnector,
): JobWorker {
  const { log } = connector;
  const closing = new Set<Promise<void>>();
  let stopped = false;
  let running = 0;
  let replacing: NodeJS.Timeout | undefined;
  let current = open();

  function open(): OpenedWorker {
    const worker = connector.openWorker(name, process, { concurrency: options.concurrency, ...takeOver });
    worker.on('failed', (job, error) => {
      const attemptsLeft = job !== undefined && job.finishedOn === undefined;
      log.warn({ err: error, queue: name, jobId: job?.id, attempt: job?.attemptsMade }, 'a job failed');
      if (job?.id !== undefined && !attemptsLeft) options.onDead?.({ id: job.id, reason: error.message });
    });
    worker.on('error', (error) => {
      log.warn({ err: error, queue: name }, 'a worker has trouble');
      if (connector.replaceBrokenWorkers && worker === current) replaceSoon();
    });
    return worker;
  }

  async function process(job: Job): Promise<void> {
    const started = performance.now();
    running += 1;
    try {
      await handler({ id: job.id ?? '', name: job.name, data: job.data, attempt: job.attemptsMade + 1 });
    } catch (error) {
      if (error instanceof PermanentFailure) {
        throw Object.assign(new UnrecoverableError(error.message), { cause: error });
      }
      throw error;
    } finally {
      running -= 1;
    }
    const milliseconds = Math.round(performance.now() - started);
    log.info({ queue: name, jobId: job.id, job: job.name, milliseconds }, 'a job is done');
  }

  function replaceSoon(): void {
    if (stopped) return;
    replacing ??= setTimeout(() => {
      replacing = undefined;
      retire(current);
      current = open();
    }, replaceMilliseconds).unref();
  }

  function retire(worker: OpenedWorker): void {
    const closed: Promise<void> = closeWithin(worker, () => running > 0)
      .catch((error: unknown) => log.warn({ err: error, queue: name }, 'a worker did not close in order'))
      .finally(() => closing.delete(closed));
    closing.add(closed);
  }

  return {
    async close() {
      stopped = true;
      clearTimeout(replacing);
      retire(current);
      await Promise.all(closing);
    },
  };
}

/** Closes in order if that can be; without its server BullMQ would wait for ever, also when it is forced. */
async function closeWithin(worker: OpenedWorker, isBusy: () => boolean): Promise<void> {
  const closed = worker.close();
  if (await settles(closed, farewellMilliseconds)) return;
  if (isBusy() && (await settles(closed, graceMilliseconds))) return;
  if (!(await settles(worker.close(true), farewellMilliseconds)))
    await settles(worker.disconnect(), farewellMilliseconds);
}

/** Whether a promise is kept in time. @throws what it is rejected with, in time */
async function settles(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
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
