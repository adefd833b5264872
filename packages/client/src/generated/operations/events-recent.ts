// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Event, EventsRecentInput } from '../types.ts';

/** The last 20 events of a key’s project, newest first. */
export const eventsRecent: Operation<'events.recent', EventsRecentInput, Page<Event>, never> = {
  name: 'events.recent',
  kind: 'query',
  method: 'GET',
  path: '/events',
};
