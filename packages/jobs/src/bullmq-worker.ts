import { type Job, UnrecoverableError } from 'bullmq';
import type { BullmqConnector, OpenedWorker } from './bullmq-connector.ts';
import { type JobHandler, type JobWorker, PermanentFailure, type WorkOptions } from './job-queue.ts';
import { settles } from './settles.ts';
import { createTroubleLog } from './trouble-log.ts';

/** A worker that lives. A dead one's jobs are taken over after lock and check at the latest: 35 s. */
const takeOver = { lockDuration: 20_000, stalledInterval: 15_000, maxStalledCount: 2 };
/** Between attempts while the server cannot be reached; BullMQ's own is 15 s. */
const runRetryDelay = 1_000;
/** How long a closing worker waits for its jobs. */
const graceMilliseconds = 10_000;
/** How long closing waits where there is nothing to wait for but the server, which may be away. */
const farewellMilliseconds = 1_000;
/** A worker that broke is replaced no sooner: the server may be starting. */
const replaceMilliseconds = 1_000;

/** One of BullMQ's workers, and how many jobs it has under way. */
interface Incarnation {
  readonly worker: OpenedWorker;
  running: number;
  sever(): Promise<void>;
}

/**
 * Works at a queue until closed, through as many of BullMQ's workers as that takes.
 *
 * A worker on PostgreSQL whose first connection failed answers every question with that failure for ever, and BullMQ
 * asks again without a pause and without input or output, so that nothing else of the process runs. Closing it within
 * its `error` event ends that loop; nothing later would be in time.
 */
export function startBullmqWorker(
  name: string,
  handler: JobHandler,
  options: WorkOptions,
  connector: BullmqConnector,
): JobWorker {
  const { log } = connector;
  const trouble = createTroubleLog(log, { queue: name }, 'a worker has trouble');
  const closing = new Set<Promise<void>>();
  let stopped = false;
  let replacing: NodeJS.Timeout | undefined;
  let current: Incarnation | undefined = open();

  function open(): Incarnation {
    const process = async (job: Job) => {
      incarnation.running += 1;
      try {
        await run(job);
      } finally {
        incarnation.running -= 1;
      }
    };
    const settings = { concurrency: options.concurrency, runRetryDelay, ...takeOver };
    const { worker, sever } = connector.openWorker(name, process, settings);
    const incarnation: Incarnation = { worker, sever, running: 0 };
    worker.on('failed', (job, error) => {
      const attemptsLeft = job !== undefined && job.finishedOn === undefined;
      log.warn({ err: error, queue: name, jobId: job?.id, attempt: job?.attemptsMade }, 'a job failed');
      if (job?.id !== undefined && !attemptsLeft) options.onDead?.({ id: job.id, reason: error.message });
    });
    worker.on('error', (error) => broke(incarnation, error));
    // Where the server refuses the first connection, no error event tells.
    worker.waitUntilReady().catch((error: unknown) => broke(incarnation, error));
    return incarnation;
  }

  async function run(job: Job): Promise<void> {
    const started = performance.now();
    try {
      await handler({ id: job.id ?? '', name: job.name, data: job.data, attempt: job.attemptsMade + 1 });
    } catch (error) {
      if (error instanceof PermanentFailure) {
        throw Object.assign(new UnrecoverableError(error.message), { cause: error });
      }
      throw error;
    }
    const milliseconds = Math.round(performance.now() - started);
    log.info({ queue: name, jobId: job.id, job: job.name, milliseconds }, 'a job is done');
  }

  function broke(incarnation: Incarnation, error: unknown): void {
    if (stopped) {
      log.debug({ err: error, queue: name }, 'a closing worker has trouble');
      return;
    }
    trouble(error);
    if (!connector.replaceBrokenWorkers || incarnation !== current) return;
    current = undefined;
    retire(incarnation);
    replacing = setTimeout(() => {
      current = open();
    }, replaceMilliseconds).unref();
  }

  function retire(incarnation: Incarnation): void {
    const closed: Promise<void> = closeWithin(incarnation)
      .catch((error: unknown) => log.warn({ err: error, queue: name }, 'a worker did not close in order'))
      .finally(() => closing.delete(closed));
    closing.add(closed);
  }

  return {
    async close() {
      stopped = true;
      clearTimeout(replacing);
      if (current) retire(current);
      current = undefined;
      await Promise.all(closing);
    },
  };
}

/** Closes in order if that can be; without its server BullMQ would wait for ever. */
async function closeWithin(incarnation: Incarnation): Promise<void> {
  const closed = incarnation.worker.close();
  if (await settles(closed, farewellMilliseconds)) return;
  if (incarnation.running > 0 && (await settles(closed, graceMilliseconds))) return;
  await settles(incarnation.sever(), farewellMilliseconds);
  await settles(closed, farewellMilliseconds);
}
