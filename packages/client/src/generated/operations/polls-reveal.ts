// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Poll, PollsRevealInput } from '../types.ts';

/** Declare a closed poll done; who sees its results is a matter of its visibility. */
export const pollsReveal: Operation<'polls.reveal', PollsRevealInput, Poll, 'POLL_NOT_FOUND' | 'POLL_TRANSITION_REFUSED'> = {
  name: 'polls.reveal',
  kind: 'command',
  method: 'POST',
  path: '/polls/:pollId/reveal',
  keyed: true,
};
