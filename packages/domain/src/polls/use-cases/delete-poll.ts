import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { PollNotFound, PollTransitionRefused } from '../poll.errors.ts';
import { PollDeleted } from '../poll.events.ts';
import { PollReference } from '../poll.schemas.ts';
import { pollChannel } from '../poll.ts';
import { isPublished, loadPoll } from '../poll-subject.ts';

export const deletePoll = useCase({
  name: 'polls.delete',
  kind: 'command',
  summary: 'Delete a poll with its votes; an open one must be closed first.',
  input: PollReference,
  output: z.null(),
  errors: [PollNotFound, PollTransitionRefused],
  permission: 'poll:manage',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'DELETE', path: '/polls/:pollId', status: 204 },
  async handle({ subject: { poll }, ports }) {
    if (poll.status === 'open') {
      throw new PulseError(PollTransitionRefused, {
        message: 'The poll is open: close it, then delete it.',
        details: { status: poll.status },
      });
    }
    await ports.polls.delete(poll.id);
    await ports.events.record(PollDeleted, {
      channel: sessionChannel(poll.sessionId),
      data: { pollId: poll.id },
      touches: [pollChannel(poll.id)],
      audience: isPublished(poll) ? 'everyone' : 'staff',
    });
    return null;
  },
});
