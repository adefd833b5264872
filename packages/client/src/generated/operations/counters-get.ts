// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Counter, CountersGetInput } from '../types.ts';

/** Get one counter. */
export const countersGet: Operation<'counters.get', CountersGetInput, Counter, 'COUNTER_NOT_FOUND'> = {
  name: 'counters.get',
  kind: 'query',
  method: 'GET',
  path: '/counters/:counterId',
};
