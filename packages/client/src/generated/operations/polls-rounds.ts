// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { PollsRoundsInput, PollsRoundsOutput } from '../types.ts';

/** The results of every round of a poll, side by side, oldest first. */
export const pollsRounds: Operation<'polls.rounds', PollsRoundsInput, PollsRoundsOutput, 'POLL_NOT_FOUND'> = {
  name: 'polls.rounds',
  kind: 'query',
  method: 'GET',
  path: '/polls/:pollId/rounds',
};
