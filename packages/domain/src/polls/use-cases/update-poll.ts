import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { PollNotFound } from '../poll.errors.ts';
import { PollUpdated } from '../poll.events.ts';
import { PollView, pollView } from '../poll.schemas.ts';
import { pollChannel, resultVisibilities } from '../poll.ts';
import { isPublished, loadPoll } from '../poll-subject.ts';

export const updatePoll = useCase({
  name: 'polls.update',
  kind: 'command',
  summary: 'Change who sees the results of a poll, at any time.',
  input: z.strictObject({ pollId: identifier, resultVisibility: z.enum(resultVisibilities) }),
  output: PollView,
  errors: [PollNotFound],
  permission: 'poll:manage',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'PATCH', path: '/polls/:pollId' },
  async handle({ input, subject: { poll }, ports }) {
    const updated = await ports.polls.setResultVisibility(poll.id, input.resultVisibility);
    await ports.events.record(PollUpdated, {
      channel: sessionChannel(poll.sessionId),
      data: { poll: pollView(updated) },
      touches: [pollChannel(poll.id)],
      audience: isPublished(poll) ? 'everyone' : 'staff',
    });
    return pollView(updated);
  },
});
