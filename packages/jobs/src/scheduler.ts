import { type JobRequest, type Log, startWakeableTask, type WakeableTask } from '@pulse/core';
import { nextRun, type ScheduleRule, seenTo } from './schedule.ts';

/** Clocks are set, and a node that slept wakes up late: this is how long that may go unnoticed. */
const longestSleepMilliseconds = 30_000;
const retryMilliseconds = 1_000;

/** A job that is recorded whenever its rule says so. Its data is `{ dueAt }`, an ISO time: the first run missed. */
export interface Schedule {
  /** The same for all nodes and versions; letters, digits and hyphens. */
  readonly name: string;
  readonly rule: ScheduleRule;
  readonly queue: string;
  /** What kind of work. */
  readonly job: string;
}

/** How far schedules have come, kept where all nodes see it. */
export interface ScheduleStore {
  /** Those that are new are due from now on. */
  begin(names: readonly string[]): Promise<void>;
  read(names: readonly string[]): Promise<{
    /** The time, by the one clock that counts. */
    readonly now: Date;
    /** By name: the next run is the first after this. */
    readonly dueAfter: ReadonlyMap<string, Date>;
  }>;
  /**
   * Moves a schedule on and records its job, both or neither. Unless another node did (`taken`); and without a job
   * while that of an earlier run is still to be done (`pending`).
   */
  advance(
    name: string,
    step: { readonly from: Date; readonly to: Date },
    job: JobRequest,
  ): Promise<'recorded' | 'pending' | 'taken'>;
}

/**
 * Records the jobs of schedules when they are due. Every node does this; the store lets one of them have each run. What
 * was missed while no node was there is made up for by one run.
 */
export function startScheduler(options: {
  readonly store: ScheduleStore;
  readonly schedules: readonly Schedule[];
  /** A job was recorded. */
  readonly onRecorded: () => void;
  readonly log: Log;
}): WakeableTask {
  const { store, schedules, log } = options;
  const names = schedules.map(({ name }) => name);
  let begun = false;

  /** @returns when it is due next */
  async function see(schedule: Schedule, after: Date, now: Date): Promise<Date> {
    const { name, rule, queue, job } = schedule;
    const dueAt = nextRun(rule, after);
    if (dueAt > now) return dueAt;
    const to = seenTo(rule, after, now);
    const outcome = await store.advance(
      name,
      { from: after, to },
      { queue, id: `${name}-${dueAt.getTime()}`, name: job, data: { dueAt: dueAt.toISOString() } },
    );
    if (outcome === 'recorded') options.onRecorded();
    if (outcome === 'pending') log.warn({ schedule: name, dueAt }, 'the run before is still to be done');
    return nextRun(rule, to);
  }

  return startWakeableTask({
    name: 'scheduler',
    retryMilliseconds,
    log,
    async run() {
      if (!begun) await store.begin(names);
      begun = true;
      const { now, dueAfter } = await store.read(names);
      let sleep = longestSleepMilliseconds;
      for (const schedule of schedules) {
        const after = dueAfter.get(schedule.name);
        if (after) sleep = Math.min(sleep, (await see(schedule, after, now)).getTime() - now.getTime());
      }
      return sleep;
    },
  });
}
