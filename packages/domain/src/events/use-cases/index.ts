import { breakDownEvents } from './break-down-events.ts';
import { eventFunnel } from './event-funnel.ts';
import { eventRetention } from './event-retention.ts';
import { eventStats } from './event-stats.ts';
import { ingestBatch } from './ingest-batch.ts';
import { ingestEvent } from './ingest-event.ts';
import { queryEvents } from './query-events.ts';
import { recentEvents } from './recent-events.ts';
import { watchEvents } from './watch-events.ts';

export const eventUseCases = [
  ingestEvent,
  ingestBatch,
  recentEvents,
  queryEvents,
  eventStats,
  breakDownEvents,
  eventFunnel,
  eventRetention,
  watchEvents,
] as const;
