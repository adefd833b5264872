import type { AccessEntry, Page } from '@pulse/core';

/** An exception to what roles say, as its editors see it. */
export interface StoredAccessEntry extends AccessEntry {
  readonly id: string;
  readonly resourceType: string;
  readonly resourceId: string;
  readonly createdAt: Date;
}

export interface AccessEntryRepository {
  /** In the order of creation. */
  list(
    resource: { readonly type: string; readonly id: string },
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<StoredAccessEntry>>;
  /** Inserts it, or changes the effect of the one that says the same. @returns it as it is now */
  put(entry: StoredAccessEntry): Promise<StoredAccessEntry>;
  /** @returns what was deleted, undefined when there was no such entry on the resource */
  remove(
    resource: { readonly type: string; readonly id: string },
    entryId: string,
  ): Promise<StoredAccessEntry | undefined>;
}
