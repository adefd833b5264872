// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { CountersDeleteInput } from '../types.ts';

/** Delete a counter. */
export const countersDelete: Operation<'counters.delete', CountersDeleteInput, void, 'COUNTER_NOT_FOUND'> = {
  name: 'counters.delete',
  kind: 'command',
  method: 'DELETE',
  path: '/counters/:counterId',
  keyed: true,
};
