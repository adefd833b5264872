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

/** Encodes the sort key of a page's last row, opaque to callers. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * @param parts how many parts the list's sort key has
 * @throws PulseError INVALID_CURSOR
 */
export function decodeCursor(cursor: string, parts: number): readonly string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string'))
      return key;
  } catch (cause) {
    throw new PulseError(InvalidCursor, { cause });
  }
  throw new PulseError(InvalidCursor);
}
