/** What other features may use of shares. The use cases are listed in `use-cases/index.ts`. */
export { narrowToShare } from './shared-filter.ts';
