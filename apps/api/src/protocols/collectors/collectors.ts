import type { Clock } from '@pulse/core';
import type { FastifyInstance, preHandlerHookHandler } from 'fastify';
import { type Ingest, inBatches } from './ingest.ts';
import { registerOtlp } from './otlp/otlp.ts';
import { registerPostHog } from './posthog/posthog.ts';
import { registerSegment } from './segment/segment.ts';

export interface CollectorsOptions {
  readonly ingest: Ingest;
  readonly clock: Clock;
  /** Counts the requests of an address, before anything is read from them. */
  readonly limitRequests: preHandlerHookHandler;
}

/**
 * The addresses at which SDKs of others find what they look for, so that they send their events to a project without
 * a change but of host and key. Each translates its requests into events for one use case, and that one's answer into
 * what makes the SDK keep, drop or send again what it has; docs/collectors.md says how each is set up.
 */
export function registerCollectors(app: FastifyInstance, options: CollectorsOptions): void {
  const ingest = inBatches(options.ingest);
  registerPostHog(app, { ...options, ingest });
  registerSegment(app, { ...options, ingest });
  registerOtlp(app, { ...options, ingest });
}
