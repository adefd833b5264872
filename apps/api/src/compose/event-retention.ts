import type { Ids, Log } from '@pulse/core';
import { type Database, retireEvents } from '@pulse/db';
import { removeEventsJob, retentionQueue } from '@pulse/domain';
import type { Schedule } from '@pulse/jobs';

const everySeconds = 600;

export interface EventRetention {
  readonly schedule: Schedule;
  /** Removes what is due, and goes on with what was not finished. @returns how many events */
  run(): Promise<number>;
  /** Ends a run that is under way after its chunk. */
  stop(): void;
}

/** Removes events whose time is up and events that were deleted: every ten minutes, and when somebody asked for it. */
export function createEventRetention(options: {
  readonly db: Database;
  readonly ids: Ids;
  readonly log: Log;
}): EventRetention {
  const { db, ids, log } = options;
  let stopped = false;
  return {
    async run() {
      const removed = await retireEvents(db, { ids, stopped: () => stopped });
      if (removed > 0) log.info({ removed }, 'events were removed');
      return removed;
    },
    schedule: {
      name: 'remove-events',
      rule: { everySeconds },
      queue: retentionQueue,
      job: removeEventsJob,
    },
    stop() {
      stopped = true;
    },
  };
}
