// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { EventsIngestInput, IngestReceipt } from '../types.ts';

/** Store an event: the answer means that it is on the disk. */
export const eventsIngest: Operation<'events.ingest', EventsIngestInput, IngestReceipt, 'EVENT_TOO_LARGE' | 'PROJECT_NOT_FOUND'> = {
  name: 'events.ingest',
  kind: 'command',
  method: 'POST',
  path: '/ingest',
  keyed: true,
};
