/** What other features may use of counters. The use cases are listed in `use-cases/index.ts`. */
export { copyCounters } from './copy-counters.ts';
export { CounterView, counterView } from './counter.schemas.ts';
