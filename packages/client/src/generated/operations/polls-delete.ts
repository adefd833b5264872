// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { PollsDeleteInput } from '../types.ts';

/** Delete a poll with its votes; an open one must be closed first. */
export const pollsDelete: Operation<'polls.delete', PollsDeleteInput, void, 'POLL_NOT_FOUND' | 'POLL_TRANSITION_REFUSED'> = {
  name: 'polls.delete',
  kind: 'command',
  method: 'DELETE',
  path: '/polls/:pollId',
  keyed: true,
};
