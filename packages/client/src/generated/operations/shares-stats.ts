// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { EventStats, SharesStatsInput } from '../types.ts';

/** Count the events that a link shows over time, by level, to who comes by it. */
export const sharesStats: Operation<'shares.stats', SharesStatsInput, EventStats, 'STATS_RANGE_TOO_LONG'> = {
  name: 'shares.stats',
  kind: 'query',
  method: 'GET',
  path: '/shared/stats',
};
