// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { CounterState, CountersIncrementInput } from '../types.ts';

/** Move a counter up by its step. */
export const countersIncrement: Operation<'counters.increment', CountersIncrementInput, CounterState, 'COUNTER_NOT_FOUND' | 'SESSION_NOT_LIVE' | 'COUNTER_LIMIT_REACHED' | 'COUNTER_OUT_OF_RANGE' | 'PARTICIPANT_BANNED' | 'PARTICIPANT_KICKED'> = {
  name: 'counters.increment',
  kind: 'command',
  method: 'POST',
  path: '/counters/:counterId/increment',
  keyed: true,
};
