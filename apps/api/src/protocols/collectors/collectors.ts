import type { Clock } from '@pulse/core';
import type { FastifyInstance } from 'fastify';
import { type Ingest, inBatches } from './ingest.ts';
import { registerOtlp } from './otlp/otlp.ts';
import { registerPostHog } from './posthog/posthog.ts';
import { registerSegment } from './segment/segment.ts';

/**
 * The addresses at which SDKs of others find what they look for, so that they send their events to a project without
 * a change but of host and key. Each translates its requests into events for one use case, and that one's answer into
 * what makes the SDK keep, drop or send again what it has; docs/collectors.md says how each is set up.
 */
export function registerCollectors(app: FastifyInstance, ingest: Ingest, clock: Clock): void {
  const inSeveral = inBatches(ingest);
  registerPostHog(app, { ingest: inSeveral, clock });
  registerSegment(app, inSeveral);
  registerOtlp(app, inSeveral);
}
