import type { Audience, EventDefinition } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { sessionChannel } from '../sessions/index.ts';
import type { PollOpened } from './poll.events.ts';
import { pollView } from './poll.schemas.ts';
import { type Poll, pollChannel } from './poll.ts';

/**
 * Records what happened to a poll, as it is now; its own channel has something new as well, and so have the counts:
 * who has answered is a matter of which polls are open, and in which round.
 */
export async function announcePoll(
  event: EventDefinition<string, (typeof PollOpened)['data']>,
  poll: Poll,
  ports: Pick<Ports, 'events'>,
  audience: Audience = event.audience,
): Promise<void> {
  await ports.events.record(event, {
    channel: sessionChannel(poll.sessionId),
    data: { poll: pollView(poll) },
    touches: [pollChannel(poll.id), `${sessionChannel(poll.sessionId)}/counts`],
    audience,
  });
}
