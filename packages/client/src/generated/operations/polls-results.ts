// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { PollResults, PollsResultsInput } from '../types.ts';

/** The results of a poll; `votes` is null for who may not see them. */
export const pollsResults: Operation<'polls.results', PollsResultsInput, PollResults, 'POLL_NOT_FOUND' | 'ROUND_NOT_FOUND'> = {
  name: 'polls.results',
  kind: 'query',
  method: 'GET',
  path: '/polls/:pollId/results',
};
