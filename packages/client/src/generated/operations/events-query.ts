// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Event, EventsQueryInput } from '../types.ts';

/** List the events of a project, newest first, by level, name, user and time of receipt. */
export const eventsQuery: Operation<'events.query', EventsQueryInput, Page<Event>, 'PROJECT_NOT_FOUND'> = {
  name: 'events.query',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/events',
};
