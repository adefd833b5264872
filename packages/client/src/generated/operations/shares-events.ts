// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Event, SharesEventsInput } from '../types.ts';

/** List the events that a link shows, newest first, to who comes by one that includes them. */
export const sharesEvents: Operation<'shares.events', SharesEventsInput, Page<Event>, never> = {
  name: 'shares.events',
  kind: 'query',
  method: 'GET',
  path: '/shared/events',
};
