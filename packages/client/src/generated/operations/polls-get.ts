// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { PollDetail, PollsGetInput } from '../types.ts';

/** Get one poll, with the own ballot of the current round. */
export const pollsGet: Operation<'polls.get', PollsGetInput, PollDetail, 'POLL_NOT_FOUND'> = {
  name: 'polls.get',
  kind: 'query',
  method: 'GET',
  path: '/polls/:pollId',
};
