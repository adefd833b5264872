import {
  type Database,
  purgeAccessRevocations,
  purgeAccountTokens,
  purgeAlertEpisodes,
  purgeDeadJobs,
  purgeDeliveries,
  purgeIdempotencyAnswers,
  purgeInvitations,
  purgeWebhookReceipts,
  removeErasedEvents,
} from '@pulse/db';
import type { Schedule } from '@pulse/jobs';
import type { Work } from './jobs.ts';

const queue = 'retention';
const expired = 'expired';
/** A failed run is made up for by the next; only one that fails thrice in a row deserves somebody's attention. */
const settings = { attempts: 3, backoffMilliseconds: 60_000, concurrency: 1 };
const everySeconds = 600;
/** Few enough that one DELETE holds no lock for long. */
const chunk = 1_000;

export interface Housekeeping {
  readonly work: Work;
  readonly schedule: Schedule;
  /** Removes everything that has expired. @returns how many rows */
  run(): Promise<number>;
  /** Ends a run that is under way after its chunk. */
  stop(): void;
}

/**
 * Removes answers kept by idempotency key, links of mails, invitations, revocations, receipts and deliveries of webhooks,
 * episodes of alerts and dead letters that have expired, and events that were deleted: every ten minutes on one node, in chunks.
 *
 * @param tokenSeconds how long an access token can live: revocations are kept as long
 */
export function createHousekeeping(db: Database, tokenSeconds: number): Housekeeping {
  const purges = [
    () => purgeIdempotencyAnswers(db, chunk),
    () => purgeAccountTokens(db, chunk),
    () => purgeInvitations(db, chunk),
    () => purgeAccessRevocations(db, tokenSeconds, chunk),
    () => purgeWebhookReceipts(db, chunk),
    () => purgeDeadJobs(db, chunk),
    () => purgeDeliveries(db, chunk),
    () => purgeAlertEpisodes(db, chunk),
    () => removeErasedEvents(db, chunk),
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
      queue,
      async handle() {
        await run();
      },
    },
    schedule: { name: 'remove-expired', rule: { everySeconds }, queue, job: expired },
    stop() {
      stopped = true;
    },
  };
}
