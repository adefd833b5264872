import type { Log } from '@pulse/core';
import {
  type Database,
  purgeAccessRevocations,
  purgeAccountTokens,
  purgeIdempotencyAnswers,
  purgeInvitations,
  purgeWebhookReceipts,
  removeErasedEvents,
} from '@pulse/db';

const everyMilliseconds = 10 * 60_000;
/** Few enough that one DELETE holds no lock for long. */
const chunk = 1_000;

export interface Housekeeping {
  /** Removes everything that has expired. @returns how many rows */
  run(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Removes answers kept by idempotency key, links of mails, invitations, revocations and receipts of webhooks that have
 * expired, and events that were deleted: every ten minutes, in chunks.
 *
 * @param tokenSeconds how long an access token can live: revocations are kept as long
 */
export function startHousekeeping(db: Database, log: Log, tokenSeconds: number): Housekeeping {
  const purges = [
    () => purgeIdempotencyAnswers(db, chunk),
    () => purgeAccountTokens(db, chunk),
    () => purgeInvitations(db, chunk),
    () => purgeAccessRevocations(db, tokenSeconds, chunk),
    () => purgeWebhookReceipts(db, chunk),
    () => removeErasedEvents(db, chunk),
  ];
  let stopped = false;
  let running: Promise<number> | undefined;

  async function purge(): Promise<number> {
    let removed = 0;
    try {
      for (const purgeSome of purges) {
        let last: number;
        do {
          last = await purgeSome();
          removed += last;
        } while (last === chunk && !stopped);
      }
    } catch (error) {
      log.warn({ err: error }, 'removing what has expired failed and will be tried again');
    } finally {
      running = undefined;
    }
    return removed;
  }

  function run(): Promise<number> {
    running ??= purge();
    return running;
  }

  const timer = setInterval(() => void run(), everyMilliseconds).unref();
  return {
    run,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
