// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { EventStats, EventsStatsInput } from '../types.ts';

/** Count the events of a project over time, by when they were received; also after they were retired. */
export const eventsStats: Operation<'events.stats', EventsStatsInput, EventStats, 'PROJECT_NOT_FOUND' | 'STATS_RANGE_TOO_LONG'> = {
  name: 'events.stats',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/stats',
};
