// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SessionCounts, SessionsCountsInput } from '../types.ts';

/** How many have joined, are connected and have answered: three separate figures. */
export const sessionsCounts: Operation<'sessions.counts', SessionsCountsInput, SessionCounts, 'SESSION_NOT_FOUND'> = {
  name: 'sessions.counts',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/counts',
};
