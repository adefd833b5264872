import { decodeCursor, encodeCursor, type Page, timeAndIdKey } from '@pulse/core';

/**
 * Where a page in the order of time and id goes on, undefined for the first.
 *
 * @throws PulseError INVALID_CURSOR
 */
export function timeKeyOf(cursor: string | undefined): readonly [Date, string] | undefined {
  return cursor === undefined ? undefined : decodeCursor(cursor, timeAndIdKey);
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
