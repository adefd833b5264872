import type { Clock } from '@pulse/core';
import { maximumBatch } from './event.ts';

/** How much more than its rate a project may send at once, in seconds. */
const burstSeconds = 10;
/** Projects remembered at most; whichever sent the longest ago is forgotten, which favours it. */
const maximumProjects = 100_000;

/** How many events projects may send, counted by this process. */
export interface IngestQuota {
  /**
   * @param perSecond in the long run; 0 is no limit
   * @returns seconds after which as many may be sent, 0 when they may be now, and have been counted
   */
  take(projectId: string, perSecond: number, events: number): number;
}

interface Bucket {
  tokens: number;
  /** When they were counted, in milliseconds. */
  at: number;
}

/** A token bucket per project; a full one lets a full batch through, however low the rate. */
export function createIngestQuota(clock: Clock): IngestQuota {
  const buckets = new Map<string, Bucket>();
  return {
    take(projectId, perSecond, events) {
      if (perSecond === 0) return 0;
      const now = clock.now().getTime();
      const capacity = Math.max(perSecond * burstSeconds, maximumBatch);
      let bucket = buckets.get(projectId);
      if (!bucket) {
        bucket = { tokens: capacity, at: now };
        buckets.set(projectId, bucket);
        const oldest = buckets.size > maximumProjects ? buckets.keys().next().value : undefined;
        if (oldest !== undefined) buckets.delete(oldest);
      }
      const gained = (Math.max(0, now - bucket.at) / 1_000) * perSecond;
      bucket.tokens = Math.min(capacity, bucket.tokens + gained);
      bucket.at = now;
      if (bucket.tokens < events) return Math.max(1, Math.ceil((events - bucket.tokens) / perSecond));
      bucket.tokens -= events;
      return 0;
    },
  };
}
