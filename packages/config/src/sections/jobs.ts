import { z } from 'zod';
import { redisUrl } from '../variable-types.ts';

/** Where work waits that is done later. */
export interface JobsConfig {
  /** Undefined: queues are kept in PostgreSQL. */
  readonly redisUrl: string | undefined;
}

export function jobsVariables() {
  return z.object({
    REDIS_URL: redisUrl().optional().meta({
      description:
        'Redis 7 or newer for the queues, with `maxmemory-policy noeviction`; anything else is refused. Without it they are kept in PostgreSQL.',
      example: 'redis://localhost:6379',
      secret: true,
    }),
  });
}

export function toJobsConfig(values: z.output<ReturnType<typeof jobsVariables>>): JobsConfig {
  return { redisUrl: values.REDIS_URL };
}
