// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Poll, PollsCloseInput } from '../types.ts';

/** Close a poll and seal its tally; no vote lands afterwards. */
export const pollsClose: Operation<'polls.close', PollsCloseInput, Poll, 'POLL_NOT_FOUND' | 'POLL_TRANSITION_REFUSED'> = {
  name: 'polls.close',
  kind: 'command',
  method: 'POST',
  path: '/polls/:pollId/close',
  keyed: true,
};
