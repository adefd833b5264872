import type { Ports } from '../ports.ts';
import { announcePoll } from './announce-poll.ts';
import { PollClosedEvent } from './poll.events.ts';
import type { Poll } from './poll.ts';

/** Closes one locked poll, seals its tally and tells the session. */
export async function sealPoll(poll: Poll, ports: Ports): Promise<Poll> {
  const closed = await ports.polls.close(poll.id);
  await announcePoll(PollClosedEvent, closed, ports);
  return closed;
}

/** Part of ending a session: every open poll is closed and sealed in the same transaction. */
export async function sealOpenPolls(sessionId: string, ports: Ports): Promise<void> {
  for (const poll of await ports.polls.lockOpen(sessionId)) await sealPoll(poll, ports);
}
