import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { identifier, timestamp } from '../../identifiers.ts';
import { SessionNotLive } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { announcePoll } from '../announce-poll.ts';
import { DeadlinePassed, PollNotFound, PollTransitionRefused } from '../poll.errors.ts';
import { PollOpened } from '../poll.events.ts';
import type { OpenUntil } from '../poll.repository.ts';
import { PollView, pollView } from '../poll.schemas.ts';
import type { Poll } from '../poll.ts';
import { loadPoll } from '../poll-subject.ts';
import { requireCommand } from '../require-command.ts';

const OpenPollInput = z.strictObject({
  pollId: identifier,
  deadline: timestamp.optional().describe('Voting ends at this time.'),
  durationSeconds: z.int().min(1).max(86_400).optional().describe('Voting ends so long after now.'),
});

export const openPoll = useCase({
  name: 'polls.open',
  kind: 'command',
  summary: 'Open a poll for votes; a closed one is resumed in the same round.',
  input: OpenPollInput,
  output: PollView,
  errors: [PollNotFound, PollTransitionRefused, SessionNotLive, DeadlinePassed],
  permission: 'poll:manage',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'POST', path: '/polls/:pollId/open' },
  async handle({ input, subject: { poll, session }, ports }) {
    if (session.status === 'ended' || session.status === 'archived') {
      throw new PulseError(SessionNotLive, { message: 'The session is over; its polls cannot be opened.' });
    }
    requireCommand(poll, 'open');
    const until = openUntil(input, poll);
    if (until.kind === 'deadline' && !(await ports.polls.liesAhead(until.at))) {
      throw new PulseError(DeadlinePassed);
    }
    const opened = await ports.polls.open(poll.id, until);
    await announcePoll(PollOpened, opened, ports);
    return pollView(opened);
  },
});

/** What the call says, else what the poll was made with; a resumed round has used that up. */
function openUntil(input: z.output<typeof OpenPollInput>, poll: Poll): OpenUntil {
  if (input.deadline !== undefined) return { kind: 'deadline', at: new Date(input.deadline) };
  if (input.durationSeconds !== undefined) return { kind: 'duration', seconds: input.durationSeconds };
  if (poll.status === 'closed') return { kind: 'host' };
  if (poll.deadline) return { kind: 'deadline', at: poll.deadline };
  if (poll.durationSeconds !== null) return { kind: 'duration', seconds: poll.durationSeconds };
  return { kind: 'host' };
}
