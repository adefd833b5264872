import type { Log } from '@pulse/core';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type OpenQueue, openBullmqQueue } from './bullmq-queue.ts';
import type { JobBackend } from './job-queue.ts';

/** How long a start waits for Redis to tell its policy; without an answer Pulse starts all the same. */
const policyMilliseconds = 2_000;
/** Between attempts to reconnect: from 0.1 s up to 2 s. */
const retryStrategy = (times: number) => Math.min(times * 100, 2_000);

export interface RedisJobsOptions {
  /** `redis://` or `rediss://`. */
  readonly url: string;
  readonly log: Log;
}

/** Redis would throw jobs away when its memory is full. */
export class UnsafeRedis extends Error {
  override readonly name = 'UnsafeRedis';
}

/**
 * Queues in Redis. Redis may be away, also at the start: queues then refuse within 2 seconds, and workers wait.
 *
 * @throws UnsafeRedis when `maxmemory-policy` is another than `noeviction`
 */
export async function openRedisJobs({ url, log }: RedisJobsOptions): Promise<JobBackend> {
  // One retry: what cannot be sent is refused, instead of being kept until Redis is back.
  const producer = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy, connectionName: 'pulse' });
  // Blocking commands outlast every retry; BullMQ refuses anything else here.
  const consumer = new Redis(url, {
    maxRetriesPerRequest: null,
    retryStrategy,
    connectionName: 'pulse worker',
  });
  for (const client of [producer, consumer]) {
    client.on('error', (error) => log.debug({ err: error }, 'Redis cannot be reached'));
  }
  producer.on('ready', () => {
    policyOf(producer).then(
      (policy) => {
        if (unsafe(policy))
          log.error({ policy }, 'Redis evicts jobs when its memory is full: set noeviction');
      },
      (error: unknown) => log.debug({ err: error }, 'Redis did not tell its policy'),
    );
  });
  const policy = await withinTime(policyOf(producer));
  if (policy !== undefined && unsafe(policy)) {
    producer.disconnect();
    consumer.disconnect();
    throw new UnsafeRedis(
      `REDIS_URL: maxmemory-policy is ${policy}, which throws jobs away when memory is short; set it to noeviction`,
    );
  }

  const opened: OpenQueue[] = [];
  return {
    kind: 'Redis',
    queue(name, queueOptions) {
      const open = openBullmqQueue(name, queueOptions, {
        log,
        replaceBrokenWorkers: false,
        openQueue: (queue) => new Queue(queue, { connection: producer, skipWaitingForReady: true }),
        openWorker: (queue, process, workerOptions) => {
          const worker = new Worker(queue, process, { ...workerOptions, connection: consumer });
          return { worker, sever: () => worker.disconnect() };
        },
      });
      opened.push(open);
      return open.queue;
    },
    async close() {
      await Promise.all(opened.map((each) => each.close()));
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

function unsafe(policy: string): boolean {
  return policy !== 'noeviction';
}

/** By INFO: hosted servers refuse CONFIG. */
async function policyOf(redis: Redis): Promise<string> {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
  if (policy === undefined) throw new Error('Redis does not tell its maxmemory_policy');
  return policy;
}

/** @returns undefined when there is no answer in time, or Redis cannot be reached */
async function withinTime(asked: Promise<string>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), policyMilliseconds);
  });
  try {
    return await Promise.race([asked.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
