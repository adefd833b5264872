// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { PollRecount, PollsRecountInput } from '../types.ts';

/** Count the ballots anew and compare with the kept or sealed tally. */
export const pollsRecount: Operation<'polls.recount', PollsRecountInput, PollRecount, 'POLL_NOT_FOUND' | 'ROUND_NOT_FOUND' | 'RESULTS_HIDDEN'> = {
  name: 'polls.recount',
  kind: 'query',
  method: 'GET',
  path: '/polls/:pollId/recount',
};
