/** What other features may use of views. The use cases are listed in `use-cases/index.ts`. */
export { requireView } from './require-view.ts';
export type { SavedView, ViewQuery } from './saved-view.ts';
export { ViewNotFound } from './view.errors.ts';
