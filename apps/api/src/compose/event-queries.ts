import type { Config } from '@pulse/config';
import { createConcurrencyLimit, type Log } from '@pulse/core';
import {
  createEventAnalyses,
  createKysely,
  createPool,
  type Database,
  makeEventPropertyIndexes,
  takeEventTotals,
} from '@pulse/db';
import type { EventAnalyses } from '@pulse/domain';
import type { Schedule } from '@pulse/jobs';
import type { Work } from './jobs.ts';

/** Questions that read many events at once, and that wait for these; each is given up after so long. */
const questions = { running: 2, waiting: 6, milliseconds: 8_000 };
const indexMilliseconds = 60 * 60_000;
/** Projects whose hours are added up before others are looked for. */
const projectsAtATime = 100;
const queue = 'sync';
const settings = { attempts: 3, backoffMilliseconds: 60_000, concurrency: 1 };

export interface EventQueries {
  /** Where lists and counts of boards are read: the copy when there is one. */
  readonly reads: Database;
  readonly analyses: EventAnalyses;
  readonly work: Work;
  readonly schedule: Schedule;
  /** Ends what runs by itself, after what it is at. */
  stop(): void;
  close(): Promise<void>;
}

/**
 * What boards ask about their events, on connections of their own; and what makes the answers quick: every hour on one
 * node, the hours that have ended are added up, and the days that have ended get an index over properties.
 */
export function composeEventQueries(options: {
  readonly config: Config;
  readonly connectionString: string;
  readonly db: Database;
  readonly log: Log;
}): EventQueries {
  const { config, connectionString, db, log } = options;
  const { replicaUrl, directUrl } = config.database;
  const analysisPool = createPool({
    connectionString: replicaUrl ?? connectionString,
    max: questions.running,
    applicationName: 'pulse questions',
    // The server gives up half a second sooner.
    queryTimeout: questions.milliseconds + 500,
    log,
  });
  const analysisDb = createKysely(analysisPool);
  const replica =
    replicaUrl === undefined
      ? undefined
      : createKysely(createPool({ connectionString: replicaUrl, max: config.database.poolMax, log }));
  let stopped = false;

  async function prepare(): Promise<void> {
    while (!stopped && (await takeEventTotals(db, projectsAtATime, () => stopped)) === projectsAtATime);
    const pool = createPool({
      connectionString: directUrl ?? connectionString,
      max: 1,
      applicationName: 'pulse indexes',
      queryTimeout: indexMilliseconds,
      log,
    });
    try {
      await makeEventPropertyIndexes(pool, log, () => stopped);
    } finally {
      await pool.end();
    }
  }

  return {
    reads: replica ?? db,
    analyses: createEventAnalyses(analysisDb, createConcurrencyLimit(questions)),
    work: { ...settings, queue, handle: prepare },
    schedule: {
      name: 'prepare-event-queries',
      rule: { cron: '1 * * * *', timeZone: 'UTC' },
      queue,
      job: 'prepare-event-queries',
    },
    stop() {
      stopped = true;
    },
    async close() {
      await Promise.all([analysisDb.destroy(), replica?.destroy()]);
    },
  };
}
