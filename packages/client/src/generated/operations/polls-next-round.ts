// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Poll, PollsNextRoundInput } from '../types.ts';

/** Start a fresh round in draft; the rounds before stay for comparison. */
export const pollsNextRound: Operation<'polls.nextRound', PollsNextRoundInput, Poll, 'POLL_NOT_FOUND' | 'POLL_TRANSITION_REFUSED'> = {
  name: 'polls.nextRound',
  kind: 'command',
  method: 'POST',
  path: '/polls/:pollId/next-round',
  keyed: true,
};
