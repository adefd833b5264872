/** What other features may use of digests. The use cases are listed in `use-cases/index.ts`. */
export { moveDigests } from './reschedule.ts';
