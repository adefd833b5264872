// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Counter, CountersListInput } from '../types.ts';

/** List the counters of a session, oldest first. */
export const countersList: Operation<'counters.list', CountersListInput, Page<Counter>, 'SESSION_NOT_FOUND'> = {
  name: 'counters.list',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/counters',
};
