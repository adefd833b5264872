import { type Log, startWakeableTask, type UnitOfWork } from '@pulse/core';
import {
  createAlertEpisodeRepository,
  createAlertNoticeRepository,
  createAlertRuleRepository,
  createAlertWatches,
  type Database,
} from '@pulse/db';
import { alertsQueue, lookAtAlerts, NoticeJob, type Ports, tellAlert } from '@pulse/domain';
import type { Work } from './jobs.ts';

/** What is tried again is what failed on our side: the database is away. */
const settings = { attempts: 8, backoffMilliseconds: 1_000, concurrency: 4 };
/** How often rules are looked at while events come; also what an alert may be late. */
const pauseMilliseconds = 1_000;
/** What was received by a node that died, or has not got round to it, is noticed after this long. */
const sweepMilliseconds = 5_000;
const retryMilliseconds = 1_000;

export function alertPortsOn(
  connection: Database,
): Pick<Ports, 'alertRules' | 'alertWatches' | 'alertEpisodes' | 'alertNotices'> {
  return {
    alertRules: createAlertRuleRepository(connection),
    alertWatches: createAlertWatches(connection),
    alertEpisodes: createAlertEpisodeRepository(connection),
    alertNotices: createAlertNoticeRepository(connection),
  };
}

/** Tells people of what rules have decided. */
export function alertNotices(ports: Ports): Work {
  return {
    ...settings,
    queue: alertsQueue,
    handle: ({ data }) => tellAlert(NoticeJob.parse(data), ports),
  };
}

export interface AlertWatch {
  /** Something was received by a project, here: its rules are looked at soon. */
  received(projectId: string): void;
  stop(): Promise<void>;
}

/** Looks at the rules of every project that has received something, and when it is time; side by side with other nodes. */
export function startAlertWatch(options: {
  readonly ports: Ports;
  readonly unitOfWork: UnitOfWork<Ports>;
  readonly log: Log;
}): AlertWatch {
  const { ports, unitOfWork, log } = options;
  let received = new Set<string>();
  let sweptAt = Number.NEGATIVE_INFINITY;
  let stopped = false;

  const task = startWakeableTask({
    name: 'look at alerts',
    retryMilliseconds,
    log,
    async run() {
      const sweep = performance.now() - sweptAt >= sweepMilliseconds;
      const projects = [...received];
      received = new Set();
      const due = await ports.alertWatches.due(sweep ? undefined : projects);
      if (sweep) sweptAt = performance.now();
      for (const projectId of due) {
        if (stopped) break;
        await lookAt(projectId);
      }
      return pauseMilliseconds;
    },
  });

  /** One project that cannot be looked at keeps nobody else from being told. */
  async function lookAt(projectId: string): Promise<void> {
    try {
      const more = await lookAtAlerts(projectId, unitOfWork);
      if (!more) return;
      // After the others: what has piled up here is not theirs to wait for.
      received.add(projectId);
      task.wake();
    } catch (error) {
      received.add(projectId);
      log.warn(
        { err: error, projectId },
        'looking at the alerts of a project failed and will be tried again',
      );
    }
  }

  return {
    received: (projectId) => void received.add(projectId),
    stop() {
      stopped = true;
      return task.stop();
    },
  };
}
