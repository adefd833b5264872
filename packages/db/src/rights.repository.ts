import {
  type AccessEntry,
  type Actor,
  actorId,
  type Clock,
  type ErrorDefinition,
  noRights,
  type Resource,
  type Rights,
  type RightsReader,
} from '@pulse/core';
import { ParticipantBanned, ParticipantKicked } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { gatherReads } from './gather-reads.ts';
import type { DB } from './generated/database.ts';

/**
 * A right that was taken away is gone within 5 seconds also where nobody said so: this and the 2 s between two
 * looks at what is watched stay below it together.
 */
const ceilingMilliseconds = 2_000;
const capacity = 10_000;

export interface CachedRightsReader extends RightsReader {
  /** Forgets what is cached of a resource, after rights on it changed. */
  drop(resourceId: string): void;
  clear(): void;
  /**
   * Reads through a transaction's own connection: one that held a connection and waited for a second could
   * starve the pool together with its like. Past the cache, both ways: a command decides by what is true now,
   * and what it has not committed is nobody else's.
   */
  within(transaction: Kysely<DB>): RightsReader;
}

/** Everything about one resource that decides who may what there. */
interface ResourceRights {
  readonly entries: readonly AccessEntry[];
  /** Account → role. */
  readonly members: ReadonlyMap<string, string>;
  /** Participant → what they are answered. */
  readonly removed: ReadonlyMap<string, ErrorDefinition>;
}

interface Cached {
  readonly type: string;
  readonly rights: Promise<ResourceRights>;
  readonly readAt: number;
}

/** Rights from a small cache by resource: hot paths ask for the same session over and over. */
export function createRightsReader(db: Kysely<DB>, { clock }: { readonly clock: Clock }): CachedRightsReader {
  const cache = new Map<string, Cached>();
  const rightsGathered = gatherReads((keys) => readRights(db, keys));

  /** Callers who ask together share one query. */
  function rightsOn(resource: Resource): Promise<ResourceRights> {
    const known = cache.get(resource.id);
    const now = clock.now().getTime();
    if (known?.type === resource.type && Math.abs(now - known.readAt) < ceilingMilliseconds)
      return known.rights;
    const cached = {
      type: resource.type,
      rights: rightsGathered(keyOf(resource)).then((rights = none) => rights),
      readAt: now,
    };
    // Deleted first so that the Map's order is by age, and the oldest is evicted.
    cache.delete(resource.id);
    cache.set(resource.id, cached);
    cached.rights.catch(() => {
      if (cache.get(resource.id) === cached) cache.delete(resource.id);
    });
    if (cache.size > capacity) evictOldest(cache);
    return cached.rights;
  }

  return {
    concerning: (actor, resource) => concerning(actor, () => rightsOn(resource)),
    drop: (resourceId) => void cache.delete(resourceId),
    clear: () => cache.clear(),
    within: (transaction) => ({
      concerning: (actor, resource) =>
        concerning(actor, async () => {
          const rights = await readRights(transaction, [keyOf(resource)]);
          return rights.get(keyOf(resource)) ?? none;
        }),
    }),
  };
}

const none: ResourceRights = { entries: [], members: new Map(), removed: new Map() };

/** Accounts and participants alone have rights of their own: for others nothing is read. */
async function concerning(actor: Actor, read: () => Promise<ResourceRights>): Promise<Rights> {
  if (actor.kind !== 'user' && actor.kind !== 'participant') return noRights;
  const rights = await read();
  const id = actorId(actor) ?? '';
  const entries =
    rights.entries.length === 0
      ? rights.entries
      : rights.entries.filter((entry) => entry.subjectType === actor.kind && entry.subjectId === id);
  return actor.kind === 'user'
    ? { entries, memberRole: rights.members.get(id) ?? null, removed: null }
    : { entries, memberRole: null, removed: rights.removed.get(id) ?? null };
}

function keyOf({ type, id }: Pick<Resource, 'type' | 'id'>): string {
  return `${type} ${id}`;
}

interface RightsRow {
  readonly kind: 'entry' | 'member' | 'removed';
  readonly resource_type: string;
  readonly resource_id: string;
  readonly subject_type: string;
  readonly subject_id: string;
  /** The action of an entry, the role of a member, `banned` or `kicked`. */
  readonly what: string;
  readonly effect: string | null;
}

function rightsRows(ids: readonly string[]) {
  return sql<RightsRow>`
    SELECT 'entry' AS kind, resource_type, resource_id, subject_type, subject_id, action AS what, effect
      FROM acl_entries WHERE resource_type IN ('session', 'project') AND resource_id = ANY (${[...ids]}::uuid[])
    UNION ALL
    SELECT 'member', 'session', session_id, 'user', user_id, role, NULL
      FROM session_members WHERE session_id = ANY (${[...ids]}::uuid[])
    UNION ALL
    SELECT 'member', 'project', project_id, 'user', user_id, role, NULL
      FROM project_members WHERE project_id = ANY (${[...ids]}::uuid[])
    UNION ALL
    SELECT 'removed', 'session', session_id, 'participant', id, CASE WHEN banned THEN 'banned' ELSE 'kicked' END, NULL
      FROM participants WHERE session_id = ANY (${[...ids]}::uuid[]) AND (banned OR kicked_at IS NOT NULL)`;
}

/** One statement for all of them. @param keys of resources, as {@link keyOf} makes them */
async function readRights(db: Kysely<DB>, keys: readonly string[]): Promise<Map<string, ResourceRights>> {
  const { rows } = await rightsRows(keys.map((key) => key.slice(key.indexOf(' ') + 1))).execute(db);
  const byResource = Map.groupBy(rows, (row) => keyOf({ type: row.resource_type, id: row.resource_id }));
  return new Map([...byResource].map(([key, found]) => [key, toRights(found)]));
}

function toRights(rows: readonly RightsRow[]): ResourceRights {
  const entries: AccessEntry[] = [];
  const members = new Map<string, string>();
  const removed = new Map<string, ErrorDefinition>();
  for (const row of rows) {
    if (row.kind === 'entry') entries.push(toEntry(row));
    else if (row.kind === 'member') members.set(row.subject_id, row.what);
    else removed.set(row.subject_id, row.what === 'kicked' ? ParticipantKicked : ParticipantBanned);
  }
  return { entries, members, removed };
}

function toEntry(row: RightsRow): AccessEntry {
  return {
    subjectType: row.subject_type === 'participant' ? 'participant' : 'user',
    subjectId: row.subject_id,
    action: row.what,
    // Whatever is not plainly an allowance is none.
    effect: row.effect === 'allow' ? 'allow' : 'deny',
  };
}

/**
 * What the rights on each of these sessions and projects come to, as a text that differs when they do; none for what is
 * not there. For finding changes that nobody told of.
 */
export async function readRightsFingerprints(
  db: Kysely<DB>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; fingerprint: string }>`
    SELECT o.id, concat_ws(' ', o.owner_id, (
      SELECT string_agg(concat_ws(',', kind, subject_type, subject_id, what, effect), ' '
        ORDER BY kind, subject_type, subject_id, what, effect)
      FROM (${rightsRows(ids)}) AS r WHERE r.resource_id = o.id
    )) AS fingerprint
    FROM (SELECT id, owner_id FROM sessions UNION ALL SELECT id, owner_id FROM projects) AS o
    WHERE o.id = ANY (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
}

function evictOldest(cache: Map<string, unknown>): void {
  const oldest = cache.keys().next();
  if (!oldest.done) cache.delete(oldest.value);
}
