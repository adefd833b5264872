// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Event, EventsQueryInput } from '../types.ts';

/** List the events of a project, newest first, by level, name, user, properties, text and time of receipt. A page may have few events, or none, and yet a cursor: so far it has looked. */
export const eventsQuery: Operation<'events.query', EventsQueryInput, Page<Event>, 'PROJECT_NOT_FOUND'> = {
  name: 'events.query',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/events',
};
