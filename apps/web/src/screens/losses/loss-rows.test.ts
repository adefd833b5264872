import { expect, it } from 'vitest';
import { slotsOf } from '../volume/chart-range.ts';
import { lossRows } from './loss-rows.ts';

it('adds the hours of a day up, by reason and code, newest first', () => {
  const slots = slotsOf('month', Date.parse('2026-11-21T10:20:00Z'), 'UTC');
  const entry = (hour: string, code: string | null, count: number) =>
    ({ hour, reason: code ? 'refused' : 'duplicate', code, count }) as const;
  const rows = lossRows(slots, [
    entry('2026-11-21T10:00:00.000Z', 'EVENT_TOO_LARGE', 2),
    entry('2026-11-21T01:00:00.000Z', 'EVENT_TOO_LARGE', 3),
    entry('2026-11-21T01:00:00.000Z', null, 9),
    entry('2026-11-20T23:00:00.000Z', 'INVALID_INPUT', 1),
    entry('2025-11-20T23:00:00.000Z', 'INVALID_INPUT', 1),
  ]);
  expect(rows.map(({ from, code, count }) => [from.slice(0, 10), code, count])).toEqual([
    ['2026-11-21', null, 9],
    ['2026-11-21', 'EVENT_TOO_LARGE', 5],
    ['2026-11-20', 'INVALID_INPUT', 1],
  ]);
});
