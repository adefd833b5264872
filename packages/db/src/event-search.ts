import { decodeCursor, encodeCursor, type Page } from '@pulse/core';
import type { EventFilter, StoredEvent } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { allOf, hasIndexedProperty } from './event-conditions.ts';
import { positionReceivedBefore, positionsReceived } from './event-positions.ts';
import { indexedDays } from './event-property-indexes.ts';
import { eventsOf, toStoredEvent } from './event-rows.ts';
import type { DB } from './generated/database.ts';
import { isStatementTimeout } from './statement-timeout.ts';

/** Before which position a page begins. */
const SortKey = z.tuple([
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
]);

/** Positions that are looked at first. */
const firstWindow = 2_000;
const smallestWindow = 250;
/** A page goes on looking for so long. */
const pageMilliseconds = 800;
/** Windows grow while they take less than this: what an index answers takes no longer when they are larger. */
const quickMilliseconds = 60;
const slowMilliseconds = 400;
const growth = 8;
const dayMilliseconds = 24 * 3_600_000;

type Row = Parameters<typeof toStoredEvent>[0];

/**
 * A page of events, newest first, whatever is asked: positions are contiguous, so a window of them is a bounded number of
 * rows. Windows go back from the newest, growing while they are quick, until the page is full or its time is up; then the
 * cursor says how far it has looked. In days that have an index over properties, these are looked up, a day at a time.
 */
export async function searchEvents(
  db: Kysely<DB>,
  projectId: string,
  filter: EventFilter,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<StoredEvent>> {
  const asked = cursor === undefined ? undefined : decodeCursor(cursor, SortKey)[0];
  const bounds = await positionsReceived(db, projectId, filter);
  let days = filter.properties && Object.keys(filter.properties).length > 0 ? await indexedDays(db) : [];
  const search: Search = { db, projectId, filter, after: bounds.after };
  const rows: Row[] = [];
  const end = bounds.through + 1;
  let before = Math.min(asked ?? end, end);
  let size = firstWindow;
  let daysAtOnce = 1;
  const startedAt = performance.now();
  for (let first = true; ; first = false) {
    const wanted = limit + 1 - rows.length;
    // A property that is frequent fills the page from the first window; the index would find all of its day.
    const day = first ? undefined : await dayOf(search, before, days);
    const stepStartedAt = performance.now();
    try {
      const step = day
        ? await lookUp(search, daysUntil(day, days, daysAtOnce), before, wanted)
        : await look(search, Math.max(before - size, search.after + 1), before, wanted);
      rows.push(...step.rows);
      before = step.reached;
      const took = performance.now() - stepStartedAt;
      if (day) daysAtOnce = took < quickMilliseconds ? daysAtOnce * 2 : 1;
      else if (took < quickMilliseconds) size *= growth;
      else if (took > slowMilliseconds) size = Math.max(smallestWindow, Math.floor(size / growth));
    } catch (error) {
      if (!isStatementTimeout(error) || (size === smallestWindow && !day)) throw error;
      // What was quick so far has become slow: events are much larger here, or many of the day have the property.
      days = [];
      size = smallestWindow;
    }
    const looking = performance.now() - startedAt;
    if (rows.length > limit || before <= search.after + 1 || looking > pageMilliseconds) break;
  }
  const items = rows.slice(0, limit);
  const looked = rows.length > limit ? (items.at(-1)?.position ?? before) : before;
  return {
    items: items.map(toStoredEvent),
    nextCursor: rows.length > limit || before > search.after + 1 ? encodeCursor([String(looked)]) : null,
  };
}

interface Search {
  readonly db: Kysely<DB>;
  readonly projectId: string;
  readonly filter: EventFilter;
  /** Up to this position nothing is asked for. */
  readonly after: number;
}

interface Step {
  readonly rows: readonly Row[];
  /** Everything from here on has been looked at. */
  readonly reached: number;
}

async function look(search: Search, from: number, before: number, wanted: number): Promise<Step> {
  const rows = await eventsOf(search.db, search.projectId, search.filter)
    .selectAll()
    .where('position', '>=', from)
    .where('position', '<', before)
    .orderBy('position', 'desc')
    .limit(wanted)
    .execute();
  return { rows, reached: from };
}

/** The day (UTC) that has the newest event before a position, when it has an index. */
async function dayOf(search: Search, before: number, days: readonly string[]): Promise<string | undefined> {
  if (days.length === 0) return undefined;
  const row = await search.db
    .selectFrom('events')
    .select('received_at')
    .where('project_id', '=', search.projectId)
    .where('position', '<', before)
    .where('position', '>', search.after)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const day = row && dateOf(row.received_at);
  return day !== undefined && days.includes(day) ? day : undefined;
}

/** That day and those before it, as long as they have an index too. */
function daysUntil(
  last: string,
  days: readonly string[],
  most: number,
): { readonly from: Date; readonly to: Date } {
  const to = new Date(Date.parse(last) + dayMilliseconds);
  let from = new Date(last);
  for (let count = 1; count < most; count += 1) {
    const earlier = new Date(from.getTime() - dayMilliseconds);
    if (!days.includes(dateOf(earlier))) break;
    from = earlier;
  }
  return { from, to };
}

const dateOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** What whole days have, by their indexes. Found apart, so that nothing is walked through backwards for the sake of a limit. */
async function lookUp(
  search: Search,
  { from, to }: { readonly from: Date; readonly to: Date },
  before: number,
  wanted: number,
): Promise<Step> {
  const { db, projectId, after } = search;
  const { properties = {}, ...others } = search.filter;
  const conditions = Object.entries(properties).map(([path, value]) =>
    hasIndexedProperty(projectId, path, value),
  );
  const found = eventsOf(db, projectId, others)
    .selectAll()
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('position', '<', before)
    .where('position', '>', after)
    .where(allOf(conditions));
  const { rows } = await sql<Row>`
    WITH found AS MATERIALIZED (${found})
    SELECT * FROM found ORDER BY position DESC LIMIT ${wanted}`.execute(db);
  const start = await sql<{ position: number }>`
    SELECT ${positionReceivedBefore(projectId, from)} AS position`.execute(db);
  return { rows, reached: Math.max(after, start.rows[0]?.position ?? 0) + 1 };
}
