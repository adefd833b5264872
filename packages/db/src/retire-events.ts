import { setTimeout as pause } from 'node:timers/promises';
import type { Ids } from '@pulse/core';
import { hideDueEvents } from './due-events.ts';
import { detachHiddenPartitions, removeSomeDetached } from './event-partition-removal.ts';
import { removeSomeEvents } from './event-removal.ts';
import type { Database } from './pool.ts';

/** Events in a transaction: some 20 ms, after which others have their turn. */
const defaultChunk = 1_000;

/**
 * Removes the events whose time is up and those that were deleted, with their ids, and writes their receipts. Several
 * nodes may be at it, each with other projects; after one was killed, the next goes on.
 *
 * @param options `stopped`: asked between two chunks; `chunk`: for tests
 * @returns how many events were removed here
 */
export async function retireEvents(
  db: Database,
  options: {
    readonly ids: Ids;
    readonly stopped?: () => boolean;
    readonly chunk?: number;
  },
): Promise<number> {
  const { ids, stopped = () => false, chunk = defaultChunk } = options;

  /** Takes steps until there is nothing left, and rests after each as long as it took: half of the time is for others. */
  async function paced(step: () => Promise<boolean>): Promise<void> {
    for (let more = true; more && !stopped(); ) {
      const began = performance.now();
      more = await step();
      if (more) await pause(performance.now() - began);
    }
  }

  async function removeHidden(): Promise<number> {
    let removed = 0;
    await paced(async () => {
      const { more, events } = await removeSomeEvents(db, chunk);
      removed += events;
      return more;
    });
    return removed;
  }

  // What an earlier run has begun comes first: its receipt is finished before more is written in it.
  let removed = await removeHidden();
  await hideDueEvents(db, ids);
  removed += await detachHiddenPartitions(db);
  removed += await removeHidden();
  await paced(() => removeSomeDetached(db, chunk));
  return removed;
}
