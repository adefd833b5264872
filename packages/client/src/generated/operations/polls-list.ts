// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Poll, PollsListInput } from '../types.ts';

/** List the polls of a session in run-sheet order; drafts are the staff’s. */
export const pollsList: Operation<'polls.list', PollsListInput, Page<Poll>, 'SESSION_NOT_FOUND'> = {
  name: 'polls.list',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/polls',
};
