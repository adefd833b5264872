import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { PollNotFound } from '../poll.errors.ts';
import { PollReference, PollResults } from '../poll.schemas.ts';
import { isPublished, loadPoll } from '../poll-subject.ts';
import { renderResults } from '../results.ts';
import { resultsVisibleTo } from '../visibility.ts';

export const listRounds = useCase({
  name: 'polls.rounds',
  kind: 'query',
  summary: 'The results of every round of a poll, side by side, oldest first.',
  input: PollReference,
  output: z.strictObject({ rounds: z.array(PollResults) }),
  errors: [PollNotFound],
  permission: 'poll:read',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'GET', path: '/polls/:pollId/rounds' },
  async handle({ subject: { poll }, actor, may, ports }) {
    const viewer = viewerOf(actor, may);
    if (viewer.role !== 'staff' && !isPublished(poll)) throw new PulseError(PollNotFound);
    const states = await ports.polls.rounds(poll.id);
    const rounds = await Promise.all(
      states.map(async (state) => renderResults(state, await resultsVisibleTo(viewer, state, ports))),
    );
    return { rounds };
  },
});
