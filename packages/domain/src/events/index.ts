/** What other features may use of events. The use cases are listed in `use-cases/index.ts`. */
export { StatsRangeTooLong } from './event.errors.ts';
export type { EventFilter } from './event.repository.ts';
export { type EventLevel, eventLevels, type StoredEvent } from './event.ts';
export { EventQuery, filterOfQuery } from './event-query.schemas.ts';
export { eventStats } from './use-cases/event-stats.ts';
export { queryEvents } from './use-cases/query-events.ts';
