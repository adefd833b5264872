import type { Clock, JobRecorder } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import type { Delivery } from '../delivery.ts';

export const webhooksQueue = 'webhooks';

/** What a job of the queue carries: which attempt it is to make. */
export const AttemptJob = z.object({ deliveryId: identifier, series: z.int(), attempt: z.int() });

/** Records the next attempt at a delivery: a job of its own, handed to the queue when it is due. */
export async function recordAttempt(
  delivery: Delivery,
  { jobs, clock }: { readonly jobs: JobRecorder; readonly clock: Clock },
): Promise<void> {
  const { id, series, attempts, nextAttemptAt } = delivery;
  if (nextAttemptAt === null) return;
  const attempt = attempts + 1;
  await jobs.record({
    queue: webhooksQueue,
    id: `${id}-${series}-${attempt}`,
    name: 'attempt',
    data: { deliveryId: id, series, attempt } satisfies z.input<typeof AttemptJob>,
    delayMilliseconds: Math.max(nextAttemptAt.getTime() - clock.now().getTime(), 0),
  });
}
