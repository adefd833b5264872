import { type Log, startWakeableTask, type UnitOfWork, type WakeableTask } from '@pulse/core';
import { closeDuePolls, type Ports } from '@pulse/domain';

/** Deadlines set by another node are noticed after this long at the latest. */
const longestSleepMilliseconds = 5_000;
/** A deadline is met a moment late rather than looked at twice. */
const slackMilliseconds = 5;

/** Sleeps until the next deadline of any open poll, then closes what is due. Wake it when one may have moved. */
export function startDeadlineTimer(options: {
  readonly ports: Ports;
  readonly unitOfWork: UnitOfWork<Ports>;
  readonly log: Log;
}): WakeableTask {
  return startWakeableTask({
    name: 'close due polls',
    retryMilliseconds: 1_000,
    log: options.log,
    async run() {
      const next = await closeDuePolls(options.ports, options.unitOfWork);
      return Math.min((next ?? longestSleepMilliseconds) + slackMilliseconds, longestSleepMilliseconds);
    },
  });
}
