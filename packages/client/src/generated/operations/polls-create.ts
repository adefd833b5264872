// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Poll, PollsCreateInput } from '../types.ts';

/** Add a poll to a session, in draft. */
export const pollsCreate: Operation<'polls.create', PollsCreateInput, Poll, 'SESSION_NOT_FOUND' | 'SESSION_NOT_LIVE' | 'CHOICE_COUNT_INVALID' | 'DEADLINE_PASSED'> = {
  name: 'polls.create',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/polls',
  keyed: true,
};
