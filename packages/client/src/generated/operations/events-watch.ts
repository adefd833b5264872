// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { StreamOperation } from '../../operation.ts';
import type { EventsWatchData, EventsWatchInput } from '../types.ts';

/** Follow the events of a project, all of them or those of some levels or names. */
export const eventsWatch: StreamOperation<'events.watch', EventsWatchInput, Readonly<Record<string, EventsWatchData>>> = {
  name: 'events.watch',
  kind: 'stream',
  prefix: 'project',
  key: 'projectId',
};
