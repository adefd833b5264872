import type { Config } from '@pulse/config';
import type { Ids, Log, Random, UnitOfWork } from '@pulse/core';
import {
  createEventDeletionRepository,
  createSavedViewRepository,
  createShareRepository,
  type Database,
} from '@pulse/db';
import type { Ports } from '@pulse/domain';
import type { Schedule } from '@pulse/jobs';
import { type AlertWatch, alertNotices, alertPortsOn, startAlertWatch } from './alerts.ts';
import { composeDigests } from './digests.ts';
import { composeEventQueries } from './event-queries.ts';
import { createEventRetention } from './event-retention.ts';
import { composeExports } from './exports.ts';
import type { Work } from './jobs.ts';
import { composeWebhooks } from './webhooks.ts';

/** What projects do with their events beyond taking them: questions, alerts, digests, webhooks, exports, retention. */
export function composeProjectFeatures(options: {
  readonly config: Config;
  readonly connectionString: string;
  readonly db: Database;
  /** Seals the secrets of webhooks. */
  readonly secret: string;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
}) {
  const { db, ids, log } = options;
  const queries = composeEventQueries(options);
  const webhooks = composeWebhooks(options);
  const digests = composeDigests({ log });
  const exports = composeExports();
  const retention = createEventRetention({ db, ids, log });
  let alerts: AlertWatch | undefined;
  let running: readonly { stop(): Promise<void> }[] = [];

  return {
    retention,
    /** Where lists and counts of boards are read: the copy when there is one. */
    reads: queries.reads,
    portsOn: (connection: Database) => ({
      eventAnalyses: queries.analyses,
      eventDeletions: createEventDeletionRepository(connection),
      savedViews: createSavedViewRepository(connection),
      shares: createShareRepository(connection),
      ...webhooks.portsOn(connection),
      ...exports.portsOn(connection),
      ...digests.portsOn(connection),
      ...alertPortsOn(connection),
    }),
    works: (ports: Ports): readonly Work[] => [
      webhooks.queue(ports),
      alertNotices(ports),
      digests.queue(ports),
      exports.queue(ports),
      queries.work,
    ],
    schedules: [queries.schedule] satisfies readonly Schedule[],
    /** Begins to look for what is due. */
    start(use: { readonly ports: Ports; readonly unitOfWork: UnitOfWork<Ports> }): void {
      alerts = startAlertWatch({ ...use, log });
      running = [alerts, digests.start(use.ports)];
    },
    /** A project has received something, here. */
    received: (projectId: string): void => alerts?.received(projectId),
    async stop(): Promise<void> {
      queries.stop();
      await Promise.all(running.map((task) => task.stop()));
    },
    /** After the last question. */
    close: () => queries.close(),
  };
}
