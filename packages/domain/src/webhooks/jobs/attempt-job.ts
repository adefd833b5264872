import type { Clock, JobRecorder, Random } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import type { Delivery } from '../delivery.ts';

export const webhooksQueue = 'webhooks';

/** What a job of the queue carries: which attempt it is to make. */
export const AttemptJob = z.object({
  deliveryId: identifier,
  series: z.int(),
  attempt: z.int(),
  /** How often it has waited for a place at its receiver. */
  waits: z.int().default(0),
});
export type AttemptJob = z.infer<typeof AttemptJob>;

interface RecordPorts {
  readonly jobs: JobRecorder;
  readonly clock: Clock;
}

/** Records the next attempt at a delivery: a job of its own, handed to the queue when it is due. */
export async function recordAttempt(delivery: Delivery, { jobs, clock }: RecordPorts): Promise<void> {
  const { id, series, attempts, nextAttemptAt } = delivery;
  if (nextAttemptAt === null) return;
  const delayMilliseconds = Math.max(nextAttemptAt.getTime() - clock.now().getTime(), 0);
  await record({ deliveryId: id, series, attempt: attempts + 1, waits: 0 }, delayMilliseconds, jobs);
}

const firstWaitMilliseconds = 1_000;
/** By then a place is free: an attempt takes no longer. */
const longestWaitMilliseconds = 15_000;

/**
 * Records an attempt anew that found no place at its receiver: the more often, the longer it waits, up to half of it
 * left away by chance. So a thousand that wait ask some hundred times a second, and a few some times.
 */
export async function recordWait(
  job: AttemptJob,
  { jobs, random }: { readonly jobs: JobRecorder; readonly random: Random },
): Promise<void> {
  const wait = Math.min(firstWaitMilliseconds * 2 ** job.waits, longestWaitMilliseconds);
  await record({ ...job, waits: job.waits + 1 }, wait - random.below(wait / 2), jobs);
}

async function record(job: AttemptJob, delayMilliseconds: number, jobs: JobRecorder): Promise<void> {
  const { deliveryId, series, attempt, waits } = job;
  await jobs.record({
    queue: webhooksQueue,
    // One that waits is recorded while the job that found no place is not done.
    id: `${deliveryId}-${series}-${attempt}${waits === 0 ? '' : `-${waits}`}`,
    name: 'attempt',
    data: job,
    delayMilliseconds,
  });
}
