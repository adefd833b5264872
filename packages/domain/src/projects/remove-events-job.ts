import type { Ids, JobRecorder } from '@pulse/core';

/** The queue of everything that removes what has had its time. */
export const retentionQueue = 'retention';
/** Removes the events that are due by the retention of their project, and those that were deleted. */
export const removeEventsJob = 'remove_events';

/** Has what is due now removed now, instead of by the next run of the schedule. */
export async function recordEventRemoval({
  jobs,
  ids,
}: {
  readonly jobs: JobRecorder;
  readonly ids: Ids;
}): Promise<void> {
  await jobs.record({
    queue: retentionQueue,
    id: `remove-events-${ids.next()}`,
    name: removeEventsJob,
    data: {},
  });
}
