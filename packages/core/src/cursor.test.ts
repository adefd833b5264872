import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor, pageInput, pageOf, timeAndIdKey } from './cursor.ts';
import { PulseError } from './errors.ts';

const id = '01890000-0000-7000-8000-000000000001';

function refusal(cursor: string): string | undefined {
  try {
    decodeCursor(cursor, timeAndIdKey);
    return undefined;
  } catch (error) {
    return error instanceof PulseError ? error.code : String(error);
  }
}

const forged = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('cursors', () => {
  test('what was encoded is decoded, in characters that a URL takes', () => {
    const cursor = encodeCursor(['2026-01-02T03:04:05.678Z', id]);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, timeAndIdKey)).toEqual([new Date('2026-01-02T03:04:05.678Z'), id]);
    expect(decodeCursor(encodeCursor(['ä~/+']), z.tuple([z.string()]))).toEqual(['ä~/+']);
  });

  test.each([
    ['nothing', ''],
    ['no base64', '!!!'],
    ['no JSON', Buffer.from('[').toString('base64url')],
    ['too few parts', forged(['2026-01-01T00:00:00Z'])],
    ['too many parts', forged(['2026-01-01T00:00:00Z', id, id])],
    ['another order', forged([id, '2026-01-01T00:00:00Z'])],
    ['no time', forged(['2026-13-01T00:00:00Z', id])],
    ['no id', forged(['2026-01-01T00:00:00Z', `${id}' OR 1=1`])],
    ['an object', forged({ 0: '2026-01-01T00:00:00Z', 1: id, length: 2 })],
    ['null', forged(null)],
  ])('%s is INVALID_CURSOR', (_what, cursor) => {
    expect(refusal(cursor)).toBe('INVALID_CURSOR');
  });

  test('a page asks for 1 to 100', () => {
    const Input = z.strictObject(pageInput);
    const taken = (limit: unknown) => Input.safeParse({ limit }).success;
    expect([0, 1, 100, 101, 1.5, '5'].map(taken)).toEqual([false, true, true, false, false, false]);
    expect(Input.safeParse({ cursor: 'x'.repeat(513) }).success).toBe(false);
  });

  test('a page has items of its kind and says what comes next', () => {
    const Page = pageOf(z.int());
    expect(Page.safeParse({ items: [1], nextCursor: null }).success).toBe(true);
    expect(Page.safeParse({ items: ['1'], nextCursor: null }).success).toBe(false);
    expect(Page.safeParse({ items: [1] }).success).toBe(false);
  });
});
