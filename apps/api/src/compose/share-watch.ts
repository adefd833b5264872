import { type Log, startWakeableTask } from '@pulse/core';
import { type Database, readEndedShares } from '@pulse/db';
import { keySubject } from '@pulse/domain';
import type { Broker } from '@pulse/realtime';

/** With the 2 s between two looks, what a link has open is closed within 5 s of its end. */
const everyMilliseconds = 2_000;
/** Longer than a transaction may take to commit after it wrote the time down. */
const overlapSeconds = 30;

/**
 * Closes what is open by links that have ended: those that expired, of which nobody tells, and those that another node
 * revoked.
 */
export function startShareWatch(options: {
  readonly db: Database;
  readonly broker: Broker;
  readonly log: Log;
}): { stop(): Promise<void> } {
  let told: ReadonlySet<string> = new Set();
  return startWakeableTask({
    name: 'share watch',
    retryMilliseconds: everyMilliseconds,
    log: options.log,
    async run() {
      const ended = await readEndedShares(options.db, overlapSeconds);
      for (const id of ended) {
        if (!told.has(id)) options.broker.publish({ type: 'revoked', subject: keySubject(id) });
      }
      told = new Set(ended);
      return everyMilliseconds;
    },
  });
}
