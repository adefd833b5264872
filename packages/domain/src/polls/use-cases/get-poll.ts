import { PulseError } from '@pulse/core';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { PollNotFound } from '../poll.errors.ts';
import { PollDetail, PollReference, pollView } from '../poll.schemas.ts';
import { isPublished, loadPoll } from '../poll-subject.ts';

export const getPoll = useCase({
  name: 'polls.get',
  kind: 'query',
  summary: 'Get one poll, with the own ballot of the current round.',
  input: PollReference,
  output: PollDetail,
  errors: [PollNotFound],
  permission: 'poll:read',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'GET', path: '/polls/:pollId' },
  async handle({ subject: { poll }, actor, may, ports }) {
    if (viewerOf(actor, may).role !== 'staff' && !isPublished(poll)) throw new PulseError(PollNotFound);
    const optionIds =
      actor.kind === 'participant'
        ? await ports.polls.ballot(poll.id, poll.round, actor.participantId)
        : undefined;
    return { ...pollView(poll), ballot: optionIds ? { round: poll.round, optionIds: [...optionIds] } : null };
  },
});
