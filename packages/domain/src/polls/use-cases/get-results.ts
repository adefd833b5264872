import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { PollNotFound, RoundNotFound } from '../poll.errors.ts';
import { PollResults } from '../poll.schemas.ts';
import { isPublished, loadPoll } from '../poll-subject.ts';
import { renderResults } from '../results.ts';
import { resultsVisibleTo } from '../visibility.ts';

export const getResults = useCase({
  name: 'polls.results',
  kind: 'query',
  summary: 'The results of a poll; `votes` is null for who may not see them.',
  input: z.strictObject({
    pollId: identifier,
    round: z.int().min(1).max(1_000_000).optional().describe('The current round unless told.'),
  }),
  output: PollResults,
  errors: [PollNotFound, RoundNotFound],
  permission: 'poll:read',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'GET', path: '/polls/:pollId/results' },
  async handle({ input, subject: { poll }, actor, may, ports }) {
    const viewer = viewerOf(actor, may);
    if (viewer.role !== 'staff' && !isPublished(poll)) throw new PulseError(PollNotFound);
    const state = await ports.polls.state(poll.id, input.round);
    if (!state) throw new PulseError(RoundNotFound);
    return renderResults(state, await resultsVisibleTo(viewer, state, ports));
  },
});
