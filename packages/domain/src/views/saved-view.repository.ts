import type { Page } from '@pulse/core';
import type { SavedView } from './saved-view.ts';

/** What is undefined stays as it is. */
export type SavedViewChanges = {
  readonly [Field in 'name' | 'section' | 'query' | 'shared']?: SavedView[Field] | undefined;
};

export interface SavedViewRepository {
  /** Those that are shared and those of the account, in the order in which they were made. */
  list(
    projectId: string,
    userId: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<SavedView>>;
  /** Everybody's. */
  count(projectId: string): Promise<number>;
  find(projectId: string, viewId: string): Promise<SavedView | undefined>;
  insert(view: SavedView): Promise<void>;
  update(viewId: string, changes: SavedViewChanges): Promise<SavedView>;
  delete(viewId: string): Promise<void>;
}
