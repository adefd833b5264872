import type { Log } from '@pulse/core';
import { type Database, purgeIdempotencyAnswers, purgeWebhookReceipts } from '@pulse/db';

const everyMilliseconds = 10 * 60_000;
/** Few enough that one DELETE holds no lock for long. */
const chunk = 1_000;

export interface Housekeeping {
  /** Removes everything that has expired. @returns how many rows */
  run(): Promise<number>;
  stop(): Promise<void>;
}

const purges = [purgeIdempotencyAnswers, purgeWebhookReceipts];

/** Removes answers kept by idempotency key, and receipts of webhooks, that have expired: every ten minutes, in chunks. */
export function startHousekeeping(db: Database, log: Log): Housekeeping {
  let stopped = false;
  let running: Promise<number> | undefined;

  async function purge(): Promise<number> {
    let removed = 0;
    try {
      for (const purgeSome of purges) {
        let last: number;
        do {
          last = await purgeSome(db, chunk);
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
