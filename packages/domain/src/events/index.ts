/** What other features may use of events. The use cases are listed in `use-cases/index.ts`. */
export { type EventLevel, eventLevels } from './event.ts';
