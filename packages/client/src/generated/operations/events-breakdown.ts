// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { EventBreakdown, EventsBreakdownInput } from '../types.ts';

/** The most frequent values of a field or property within a time, with counts and shares. By name or level, filtered by nothing else, it counts whole hours, also of events that were retired. */
export const eventsBreakdown: Operation<'events.breakdown', EventsBreakdownInput, EventBreakdown, 'PROJECT_NOT_FOUND' | 'QUERY_RANGE_TOO_LONG' | 'QUERY_TOO_BROAD'> = {
  name: 'events.breakdown',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/breakdown',
};
