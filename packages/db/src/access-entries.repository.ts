import {
  type AccessEntries,
  type AccessEntry,
  type Actor,
  actorId,
  type Clock,
  type Resource,
} from '@pulse/core';
import type { Kysely, Selectable } from 'kysely';
import { gatherReads } from './gather-reads.ts';
import type { acl_entries, DB } from './generated/database.ts';

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
  const entriesGathered = gatherReads((keys) => readEntries(db, keys));

  /** Callers who ask together share one query. */
  function entriesOf(resource: Resource): Promise<readonly AccessEntry[]> {
    const known = cache.get(resource.id);
    const now = clock.now().getTime();
    if (known?.type === resource.type && Math.abs(now - known.readAt) < ceilingMilliseconds)
      return known.entries;
    const cached = {
      type: resource.type,
      entries: entriesGathered(keyOf(resource)).then((entries = []) => entries),
      readAt: now,
    };
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
      concerning: (actor, resource) =>
        concerning(actor, async () => {
          const entries = await readEntries(transaction, [keyOf(resource)]);
          return entries.get(keyOf(resource)) ?? [];
        }),
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

function keyOf({ type, id }: Pick<Resource, 'type' | 'id'>): string {
  return `${type} ${id}`;
}

/** @param keys of resources, as {@link keyOf} makes them */
async function readEntries(db: Kysely<DB>, keys: readonly string[]): Promise<Map<string, AccessEntry[]>> {
  const wanted = keys.map((key) => key.split(' ') as [type: string, id: string]);
  const rows = await db
    .selectFrom('acl_entries')
    .select(['resource_type', 'resource_id', 'subject_type', 'subject_id', 'action', 'effect'])
    .where('resource_type', 'in', [...new Set(wanted.map(([type]) => type))])
    .where(
      'resource_id',
      'in',
      wanted.map(([, id]) => id),
    )
    .execute();
  const byResource = Map.groupBy(rows, (row) => keyOf({ type: row.resource_type, id: row.resource_id }));
  return new Map([...byResource].map(([key, found]) => [key, found.map(toEntry)]));
}

function toEntry(
  row: Pick<Selectable<acl_entries>, 'subject_type' | 'subject_id' | 'action' | 'effect'>,
): AccessEntry {
  return {
    subjectType: row.subject_type === 'participant' ? 'participant' : 'user',
    subjectId: row.subject_id,
    action: row.action,
    // Whatever is not plainly an allowance is none.
    effect: row.effect === 'allow' ? 'allow' : 'deny',
  };
}

function evictOldest(cache: Map<string, unknown>): void {
  const oldest = cache.keys().next();
  if (!oldest.done) cache.delete(oldest.value);
}
