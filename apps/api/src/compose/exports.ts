import { setTimeout } from 'node:timers/promises';
import { createExportRepository, type Database } from '@pulse/db';
import { ExportJob, type Ports, reportsQueue, writeExport } from '@pulse/domain';
import type { Work } from './jobs.ts';

/**
 * Two files at a time on a node. A failed attempt costs nothing but time, since the next goes on after the last chunk:
 * hence more than the one retry that a report begun anew would be worth.
 */
const settings = { attempts: 5, backoffMilliseconds: 2_000, concurrency: 2 };
/** Pauses are as long as what was done, so that votes and events find the database idle half of the time at least. */
const longestRestMilliseconds = 1_000;

/** Files of a project's events. */
export function composeExports() {
  return {
    portsOn: (connection: Database): Pick<Ports, 'exports'> => ({
      exports: createExportRepository(connection),
    }),
    queue: (ports: Ports): Work => ({
      ...settings,
      queue: reportsQueue,
      handle: ({ data, attempt }) =>
        writeExport(ExportJob.parse(data), ports, {
          rest: (busy) => setTimeout(Math.min(busy, longestRestMilliseconds)),
          last: attempt >= settings.attempts,
        }),
    }),
  };
}
