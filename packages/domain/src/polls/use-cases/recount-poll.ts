import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { PollNotFound, ResultsHidden, RoundNotFound } from '../poll.errors.ts';
import { PollRecount } from '../poll.schemas.ts';
import type { PollOption } from '../poll.ts';
import { isPublished, loadPoll } from '../poll-subject.ts';
import type { Tally } from '../results.ts';
import { resultsVisibleTo } from '../visibility.ts';

export const recountPoll = useCase({
  name: 'polls.recount',
  kind: 'query',
  summary: 'Count the ballots anew and compare with the kept or sealed tally.',
  input: z.strictObject({ pollId: identifier, round: z.int().min(1).max(1_000_000).optional() }),
  output: PollRecount,
  errors: [PollNotFound, RoundNotFound, ResultsHidden],
  permission: 'poll:read',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'GET', path: '/polls/:pollId/recount' },
  async handle({ input, subject: { poll }, actor, may, ports }) {
    const viewer = viewerOf(actor, may);
    if (viewer.role !== 'staff' && !isPublished(poll)) throw new PulseError(PollNotFound);
    const state = await ports.polls.state(poll.id, input.round);
    if (!state) throw new PulseError(RoundNotFound);
    if (!(await resultsVisibleTo(viewer, state, ports))) throw new PulseError(ResultsHidden);
    const counted = await ports.polls.recount(poll.id, state.round);
    if (!counted) throw new PulseError(RoundNotFound);
    const tally = count(counted.tally, poll.options);
    const recount = count(counted.recount, poll.options);
    return {
      pollId: poll.id,
      round: state.round,
      sealed: counted.sealed,
      tally,
      recount,
      matches: JSON.stringify(tally) === JSON.stringify(recount),
    };
  },
});

function count(tally: Tally, options: readonly PollOption[]) {
  return {
    total: tally.voters,
    options: options.map(({ id, ordinal }) => ({ id, votes: tally.votes[ordinal - 1] ?? 0 })),
  };
}
