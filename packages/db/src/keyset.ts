import { decodeCursor, encodeCursor, type Page, timeAndIdKey } from '@pulse/core';
import { type SelectQueryBuilder, sql } from 'kysely';

/**
 * Where a page in the order of time and id goes on, undefined for the first.
 *
 * @throws PulseError INVALID_CURSOR
 */
export function timeKeyOf(cursor: string | undefined): readonly [Date, string] | undefined {
  return cursor === undefined ? undefined : decodeCursor(cursor, timeAndIdKey);
}

/**
 * Narrows a query, by `$call`, to the rows of a page in the order of `created_at` and `id`, and one more: what
 * {@link toPage} takes.
 *
 * @param direction `asc` is the oldest first
 * @throws PulseError INVALID_CURSOR
 */
export function rowsInTime(
  direction: 'asc' | 'desc',
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = timeKeyOf(cursor);
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  return <DB, Tables extends keyof DB, Row>(query: SelectQueryBuilder<DB, Tables, Row>) =>
    query
      .$if(after !== undefined, (all) =>
        all.where(sql<boolean>`(created_at, id) ${beyond} (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
      )
      .orderBy(sql`created_at`, direction)
      .orderBy(sql`id`, direction)
      .limit(limit + 1);
}

/**
 * Makes a page of `limit` rows from a query that asked for one row more, which tells whether there is a next.
 *
 * @param keyOf the sort key of a row, as the cursor carries it
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    nextCursor: last !== undefined && rows.length > limit ? encodeCursor(keyOf(last)) : null,
  };
}
