// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Poll, PollsOpenInput } from '../types.ts';

/** Open a poll for votes; a closed one is resumed in the same round. */
export const pollsOpen: Operation<'polls.open', PollsOpenInput, Poll, 'POLL_NOT_FOUND' | 'POLL_TRANSITION_REFUSED' | 'SESSION_NOT_LIVE' | 'DEADLINE_PASSED'> = {
  name: 'polls.open',
  kind: 'command',
  method: 'POST',
  path: '/polls/:pollId/open',
  keyed: true,
};
