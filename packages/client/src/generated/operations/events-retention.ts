// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { EventRetention, EventsRetentionInput } from '../types.ts';

/** Who came in a day or week, and how many of them returned in those after, by when events were received; in the project’s time zone. */
export const eventsRetention: Operation<'events.retention', EventsRetentionInput, EventRetention, 'PROJECT_NOT_FOUND' | 'QUERY_RANGE_TOO_LONG' | 'QUERY_TOO_BROAD'> = {
  name: 'events.retention',
  kind: 'query',
  method: 'POST',
  path: '/projects/:projectId/retention',
};
