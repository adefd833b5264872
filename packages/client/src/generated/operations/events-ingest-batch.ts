// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { EventsIngestBatchInput, IngestBatchReceipt } from '../types.ts';

/** Store up to 1,000 events, each judged by itself: the answer means that the good ones are on the disk. */
export const eventsIngestBatch: Operation<'events.ingestBatch', EventsIngestBatchInput, IngestBatchReceipt, 'PROJECT_NOT_FOUND'> = {
  name: 'events.ingestBatch',
  kind: 'command',
  method: 'POST',
  path: '/ingest/batch',
  keyed: true,
};
