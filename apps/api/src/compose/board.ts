import type { Config } from '@pulse/config';
import type { Clock, Log } from '@pulse/core';
import {
  createApiKeyRepository,
  createEventRepository,
  createIngestLane,
  createProjectRepository,
  createRecentCache,
  type Database,
  type FlushedEvents,
  makeEventPartitions,
  type OnFlush,
  startEventPartitions,
} from '@pulse/db';
import { createIngestQuota, type Ports } from '@pulse/domain';
import type { Pool } from 'pg';

/** Projects and the events of apps: the partitions they go to, the lane that brings them there, and who may read them. */
export async function composeBoard(options: {
  readonly config: Config;
  readonly db: Database;
  /** Where questions are asked that may be answered from a copy that follows. */
  readonly reads: Database;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
  readonly onFlush: OnFlush;
  readonly onFlushed: (events: FlushedEvents) => void;
}) {
  const { config, db, reads, pool, clock, log } = options;
  const recentProjects = createRecentCache({ clock, read: (id) => createProjectRepository(db).find(id) });
  const ingestQuota = createIngestQuota(clock);
  await makeEventPartitions(pool);
  const partitions = startEventPartitions(pool, log);
  const lane = createIngestLane({
    pool,
    log,
    onFlush: options.onFlush,
    onFlushed: options.onFlushed,
    onPartitionMissing: () => partitions.wake(),
  });
  const shared = { ingest: lane.submit, countLoss: lane.countLoss };

  return {
    lane,
    portsOn: (
      connection: Database,
    ): Pick<Ports, 'projects' | 'apiKeys' | 'projectEvents' | 'ingestQuota' | 'boardSettings'> => ({
      projects: createProjectRepository(connection, { findRecent: recentProjects.get }),
      apiKeys: createApiKeyRepository(connection),
      projectEvents: createEventRepository(connection, shared, connection === db ? reads : connection),
      ingestQuota,
      boardSettings: config.board,
    }),
    /** Ends what runs by itself; the lane is closed after the last request. */
    stop: () => partitions.stop(),
  };
}
