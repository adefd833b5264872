// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { CounterState, CountersDecrementInput } from '../types.ts';

/** Move a counter down by its step. */
export const countersDecrement: Operation<'counters.decrement', CountersDecrementInput, CounterState, 'COUNTER_NOT_FOUND' | 'SESSION_NOT_LIVE' | 'COUNTER_LIMIT_REACHED' | 'COUNTER_OUT_OF_RANGE' | 'PARTICIPANT_BANNED' | 'PARTICIPANT_KICKED'> = {
  name: 'counters.decrement',
  kind: 'command',
  method: 'POST',
  path: '/counters/:counterId/decrement',
  keyed: true,
};
