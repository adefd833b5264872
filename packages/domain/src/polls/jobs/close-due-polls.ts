import type { UnitOfWork } from '@pulse/core';
import type { Ports } from '../../ports.ts';
import { sealPoll } from '../seal-polls.ts';

/**
 * Closes and seals every open poll whose deadline the database's clock has passed. Safe to run twice at once:
 * each poll is locked and judged anew. Votes after a deadline are refused by the flush whether or not this has
 * run yet.
 *
 * @returns milliseconds until the next deadline, null when there is none
 */
export async function closeDuePolls(ports: Ports, unitOfWork: UnitOfWork<Ports>): Promise<number | null> {
  const { pollIds, nextInMilliseconds } = await ports.polls.due();
  for (const pollId of pollIds) {
    await unitOfWork.transaction(async (bound) => {
      const found = await bound.polls.find(pollId, true);
      if (found?.poll.status === 'open' && (await bound.polls.due()).pollIds.includes(pollId)) {
        await sealPoll(found.poll, bound);
      }
    });
  }
  return nextInMilliseconds;
}
