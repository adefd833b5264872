import { type Log, startWakeableTask, type WakeableTask } from '@pulse/core';
import { createDigestRepository, type Database } from '@pulse/db';
import { DigestJob, digestsQueue, issueDueDigests, type Ports, sendDigest } from '@pulse/domain';
import type { Work } from './jobs.ts';

/** A job is one edition, and what can fail is the database. */
const settings = { attempts: 8, backoffMilliseconds: 2_000, concurrency: 2 };
/** Digests that somebody has set up, and clocks that were set, are noticed after this long at the latest. */
const longestSleepMilliseconds = 30_000;
/** A digest is issued a moment late rather than looked for twice. */
const slackMilliseconds = 5;

export interface Digests {
  portsOn(connection: Database): Pick<Ports, 'digests'>;
  queue(ports: Ports): Work;
  /** Issues what is due, when it is. */
  start(ports: Ports): WakeableTask;
}

/** What projects say by mail every day or every week. */
export function composeDigests({ log }: { readonly log: Log }): Digests {
  return {
    portsOn: (connection) => ({ digests: createDigestRepository(connection) }),
    queue: (ports) => ({
      ...settings,
      queue: digestsQueue,
      handle: ({ data }) => sendDigest(DigestJob.parse(data).editionId, ports),
    }),
    start: (ports) =>
      startWakeableTask({
        name: 'issue due digests',
        retryMilliseconds: 1_000,
        log,
        async run() {
          const next = await issueDueDigests(ports);
          return Math.min((next ?? longestSleepMilliseconds) + slackMilliseconds, longestSleepMilliseconds);
        },
      }),
  };
}
