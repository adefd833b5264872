import {
  type AccessEntries,
  type AccessEntry,
  type Actor,
  actorId,
  type Clock,
  type Resource,
} from '@pulse/core';
import type { Kysely } from 'kysely';
import type { DB } from './generated/database.ts';

/** A revoked right is gone everywhere within 5 seconds, also where nobody said so. */
const ceilingMilliseconds = 5_000;
const capacity = 10_000;

export interface CachedAccessEntries extends AccessEntries {
  /** Forgets what is cached of a resource, after its entries changed. */
  drop(resourceId: string): void;
  /**
   * Reads through a transaction's own connection: one that held a connection and waited for a second could
   * starve the pool together with its like. Past the cache, both ways: a command decides by what is true now,
   * and what it has not committed is nobody else's.
   */
  within(transaction: Kysely<DB>): AccessEntries;
}

interface Cached {
  readonly type: string;
  readonly entries: Promise<readonly AccessEntry[]>;
  readonly readAt: number;
}

/** Access entries from a small cache by resource: hot paths ask for the same session over and over. */
export function createAccessEntries(
  db: Kysely<DB>,
  { clock }: { readonly clock: Clock },
): CachedAccessEntries {
  const cache = new Map<string, Cached>();

  /** Callers who ask together share one query. */
  function entriesOf(resource: Resource): Promise<readonly AccessEntry[]> {
    const known = cache.get(resource.id);
    const now = clock.now().getTime();
    if (known?.type === resource.type && Math.abs(now - known.readAt) < ceilingMilliseconds)
      return known.entries;
    const cached = { type: resource.type, entries: readEntries(db, resource), readAt: now };
    // Deleted first so that the Map's order is by age, and the oldest is evicted.
    cache.delete(resource.id);
    cache.set(resource.id, cached);
    cached.entries.catch(() => {
      if (cache.get(resource.id) === cached) cache.delete(resource.id);
    });
    if (cache.size > capacity) evictOldest(cache);
    return cached.entries;
  }

  return {
    concerning: (actor, resource) => concerning(actor, () => entriesOf(resource)),
    drop: (resourceId) => void cache.delete(resourceId),
    within: (transaction) => ({
      concerning: (actor, resource) => concerning(actor, () => readEntries(transaction, resource)),
    }),
  };
}

/** Accounts and participants alone have entries: for others nothing is read. */
async function concerning(
  actor: Actor,
  read: () => Promise<readonly AccessEntry[]>,
): Promise<readonly AccessEntry[]> {
  if (actor.kind !== 'user' && actor.kind !== 'participant') return [];
  return (await read()).filter((entry) => isAbout(entry, actor));
}

function isAbout(entry: AccessEntry, actor: Actor): boolean {
  return entry.subjectType === actor.kind && entry.subjectId === actorId(actor);
}

async function readEntries(db: Kysely<DB>, resource: Resource): Promise<readonly AccessEntry[]> {
  const rows = await db
    .selectFrom('acl_entries')
    .select(['subject_type', 'subject_id', 'action', 'effect'])
    .where('resource_type', '=', resource.type)
    .where('resource_id', '=', resource.id)
    .execute();
  return rows.map((row) => ({
    subjectType: row.subject_type === 'participant' ? 'participant' : 'user',
    subjectId: row.subject_id,
    action: row.action,
    // Whatever is not plainly an allowance is none.
    effect: row.effect === 'allow' ? 'allow' : 'deny',
  }));
}

function evictOldest(cache: Map<string, unknown>): void {
  const oldest = cache.keys().next();
  if (!oldest.done) cache.delete(oldest.value);
}
