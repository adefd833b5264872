import { z } from 'zod';
import { PulseError } from './errors.ts';
import { InvalidCursor } from './shared-errors.ts';

/** The `limit` and `cursor` that every list takes. */
export const pageInput = {
  limit: z.int().min(1).max(100).optional().describe('How many to answer, 50 unless told.'),
  cursor: z.string().min(1).max(512).optional().describe('`meta.nextCursor` of the page before.'),
};

export const defaultPageSize = 50;

/** One page of a list; `nextCursor` is null on the last. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** Output schema of a list use case. REST answers `data: items` with `meta.nextCursor`. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Sort key of lists in the order of creation: when a row came to be, and its id, which tells equals apart. */
export const timeAndIdKey = z.tuple([z.iso.datetime().transform((text) => new Date(text)), z.uuid()]);

/** Encodes the sort key of a page's last row, opaque to callers. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * @param key what the list's sort key is made of, e.g. {@link timeAndIdKey}: a cursor is the
 *   caller's text and must not reach a query unchecked
 * @throws PulseError INVALID_CURSOR
 */
export function decodeCursor<Key extends z.ZodType>(cursor: string, key: Key): z.output<Key> {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new PulseError(InvalidCursor, { cause });
  }
  const parsed = key.safeParse(decoded);
  if (!parsed.success) throw new PulseError(InvalidCursor, { cause: parsed.error });
  return parsed.data;
}
