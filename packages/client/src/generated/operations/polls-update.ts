// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Poll, PollsUpdateInput } from '../types.ts';

/** Change a poll; what is left out stays. Options lock after the first vote, but for their spelling. */
export const pollsUpdate: Operation<'polls.update', PollsUpdateInput, Poll, 'POLL_NOT_FOUND' | 'OPTIONS_LOCKED' | 'OPTION_NOT_FOUND' | 'CHOICE_COUNT_INVALID'> = {
  name: 'polls.update',
  kind: 'command',
  method: 'PATCH',
  path: '/polls/:pollId',
  keyed: true,
};
