import { userSubject } from '../access-changes.ts';
import type { Ports } from '../ports.ts';
import { exportProgress } from './export.schemas.ts';
import type { Export } from './export.ts';

/** Whoever was away longer asks for the list of a project. */
const rememberedMilliseconds = 24 * 3_600_000;
const rememberedExports = 100;
const itemPrefix = 'export:';

/** Tells who asked for an export, on the channel of their account, that it has come further; a key has none. */
export function tellProgress(
  { id, createdBy }: Pick<Export, 'id' | 'createdBy'>,
  { liveItems }: Pick<Ports, 'liveItems'>,
): void {
  if (createdBy !== null) liveItems.changed(`${userSubject(createdBy)}/${itemPrefix}${id}`);
}

/**
 * How far exports of an account are, of all projects: those that moved in the last 24 hours, 100 at most. Who has left a
 * project meanwhile still learns what becomes of what they asked for, which is about events that they could see.
 *
 * @param keys of items; all of them for null
 */
export async function readProgress(
  userId: string,
  keys: readonly string[] | null,
  { exports, clock }: Pick<Ports, 'exports' | 'clock'>,
) {
  const ids = keys?.filter((key) => key.startsWith(itemPrefix)).map((key) => key.slice(itemPrefix.length));
  if (ids?.length === 0) return [];
  const since = new Date(clock.now().getTime() - rememberedMilliseconds);
  const found = await exports.listOfAccount(userId, { since, ids, limit: rememberedExports });
  return found.map((exported) => ({ key: itemPrefix + exported.id, data: exportProgress(exported) }));
}
