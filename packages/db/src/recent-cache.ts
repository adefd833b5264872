import type { Clock } from '@pulse/core';

/** Older than this an entry is read again, whatever happened to the message that should have dropped it. */
const defaultLifetimeMilliseconds = 5_000;
const maximumEntries = 10_000;

export interface RecentCache<Value> {
  get(key: string): Promise<Value | undefined>;
  drop(key: string): void;
  clear(): void;
}

/**
 * A small read-through cache for subjects of hot paths. It makes them quick, never right: locks and
 * constraints do that. Concurrent misses of one key share a read; absent things are not kept.
 */
export function createRecentCache<Value>(options: {
  readonly clock: Clock;
  readonly read: (key: string) => Promise<Value | undefined>;
  /** How long an entry is kept at most; 5 s when absent. */
  readonly lifetimeMilliseconds?: number;
}): RecentCache<Value> {
  const { lifetimeMilliseconds = defaultLifetimeMilliseconds } = options;
  const entries = new Map<string, { readonly value: Promise<Value | undefined>; readonly until: number }>();
  return {
    get(key) {
      const now = options.clock.now().getTime();
      const known = entries.get(key);
      if (known && known.until > now) return known.value;
      if (entries.size >= maximumEntries) entries.clear();
      const value = options.read(key);
      const entry = { value, until: now + lifetimeMilliseconds };
      entries.set(key, entry);
      const forget = () => {
        if (entries.get(key) === entry) entries.delete(key);
      };
      value.then((found) => found === undefined && forget(), forget);
      return value;
    },
    drop: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}
