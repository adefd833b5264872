// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Counter, CountersResetInput } from '../types.ts';

/** Set a counter back to its initial value; everybody may move it anew. */
export const countersReset: Operation<'counters.reset', CountersResetInput, Counter, 'COUNTER_NOT_FOUND'> = {
  name: 'counters.reset',
  kind: 'command',
  method: 'POST',
  path: '/counters/:counterId/reset',
  keyed: true,
};
