import {
  type Database,
  purgeAccessRevocations,
  purgeAccountTokens,
  purgeAlertEpisodes,
  purgeDeadJobs,
  purgeDeliveries,
  purgeDigestEditions,
  purgeExports,
  purgeIdempotencyAnswers,
  purgeInvitations,
  purgeWebhookReceipts,
} from '@pulse/db';
import { keptExportDays, removeEventsJob, retentionQueue } from '@pulse/domain';
import type { Schedule } from '@pulse/jobs';
import type { EventRetention } from './event-retention.ts';
import type { Work } from './jobs.ts';

const expired = 'expired';
/** A failed run is made up for by the next; only one that fails thrice in a row deserves somebody's attention. */
const settings = { attempts: 3, backoffMilliseconds: 60_000, concurrency: 1 };
const everySeconds = 600;
/** Few enough that one DELETE holds no lock for long. */
const chunk = 1_000;

export interface Housekeeping {
  readonly work: Work;
  readonly schedules: readonly Schedule[];
  /** Removes everything that has expired. @returns how many rows */
  run(): Promise<number>;
  /** Ends a run that is under way after its chunk. */
  stop(): void;
}

/**
 * Removes answers kept by idempotency key, links of mails, invitations, revocations, receipts and deliveries of webhooks,
 * episodes of alerts, digests, exports and dead letters that have expired: every ten minutes on one node, in chunks. Events
 * go by jobs of the same queue.
 *
 * @param tokenSeconds how long an access token can live: revocations are kept as long
 */
export function createHousekeeping(db: Database, tokenSeconds: number, events: EventRetention): Housekeeping {
  const purges = [
    () => purgeIdempotencyAnswers(db, chunk),
    () => purgeAccountTokens(db, chunk),
    () => purgeInvitations(db, chunk),
    () => purgeAccessRevocations(db, tokenSeconds, chunk),
    () => purgeWebhookReceipts(db, chunk),
    () => purgeDeadJobs(db, chunk),
    () => purgeDeliveries(db, chunk),
    () => purgeAlertEpisodes(db, chunk),
    () => purgeDigestEditions(db, chunk),
    () => purgeExports(db, keptExportDays, chunk),
  ];
  let stopped = false;

  async function run(): Promise<number> {
    let removed = 0;
    for (const purgeSome of purges) {
      let last: number;
      do {
        last = await purgeSome();
        removed += last;
      } while (last === chunk && !stopped);
    }
    return removed;
  }

  return {
    run,
    work: {
      ...settings,
      queue: retentionQueue,
      async handle({ name }) {
        await (name === removeEventsJob ? events.run() : run());
      },
    },
    schedules: [
      { name: 'remove-expired', rule: { everySeconds }, queue: retentionQueue, job: expired },
      events.schedule,
    ],
    stop() {
      stopped = true;
      events.stop();
    },
  };
}
