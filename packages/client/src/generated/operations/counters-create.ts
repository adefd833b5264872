// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Counter, CountersCreateInput } from '../types.ts';

/** Add a counter to a session. */
export const countersCreate: Operation<'counters.create', CountersCreateInput, Counter, 'SESSION_NOT_FOUND' | 'SESSION_NOT_LIVE' | 'COUNTER_RANGE_INVALID'> = {
  name: 'counters.create',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/counters',
  keyed: true,
};
