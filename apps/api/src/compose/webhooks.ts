import { createWebhookSigner } from '@pulse/auth';
import type { Config } from '@pulse/config';
import type { Random } from '@pulse/core';
import { createDeliveryRepository, createWebhookRepository, type Database } from '@pulse/db';
import { AttemptJob, deliverWebhook, type Ports, webhooksQueue } from '@pulse/domain';
import { createSafeFetch } from '@pulse/outbound';
import type { Work } from './jobs.ts';

/**
 * A job is one attempt at a delivery, and a receiver that fails is no failure of it. What is tried again here is what
 * failed on our side: the database is away. Receivers may take 15 s each, so many are waited for at a time.
 */
const settings = { attempts: 8, backoffMilliseconds: 2_000, concurrency: 32 };

export interface Webhooks {
  portsOn(connection: Database): Pick<Ports, 'safeFetch' | 'webhooks' | 'deliveries' | 'webhookSigner'>;
  queue(ports: Ports): Work;
}

/** Notices to receivers that users choose. */
export function composeWebhooks(options: {
  readonly config: Config;
  /** Seals the secrets of webhooks. */
  readonly secret: string;
  readonly random: Random;
}): Webhooks {
  const safeFetch = createSafeFetch({ allow: options.config.outbound.allow });
  const webhookSigner = createWebhookSigner(options);
  return {
    portsOn: (connection) => ({
      safeFetch,
      webhookSigner,
      webhooks: createWebhookRepository(connection),
      deliveries: createDeliveryRepository(connection),
    }),
    queue: (ports) => ({
      ...settings,
      queue: webhooksQueue,
      handle: ({ data }) => deliverWebhook(AttemptJob.parse(data), ports),
    }),
  };
}
