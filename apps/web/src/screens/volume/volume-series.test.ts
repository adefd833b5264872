import { describe, expect, it } from 'vitest';
import { slotsOf } from './chart-range.ts';
import { barsOf, niceTop } from './volume-series.ts';

const now = Date.parse('2026-11-21T10:20:00Z');

describe('the bars of a chart', () => {
  it('are full hours, the last of which is running', () => {
    const day = slotsOf('day', now, 'UTC');
    expect([day.length, day[0]?.from, day.at(-1)]).toEqual([
      24,
      '2026-11-20T11:00:00.000Z',
      { from: '2026-11-21T10:00:00.000Z', to: '2026-11-21T11:00:00.000Z' },
    ]);
    expect(slotsOf('week', now, 'UTC')).toHaveLength(168);
  });

  it('are days of the project, which are not all as long', () => {
    const days = slotsOf('month', Date.parse('2026-11-08T23:30:00Z'), 'Europe/Berlin');
    expect([days.length, days.at(-1)]).toEqual([
      30,
      { from: '2026-11-08T23:00:00.000Z', to: '2026-11-09T23:00:00.000Z' },
    ]);
    const long = days.find(({ from }) => from === '2026-10-24T22:00:00.000Z');
    expect(long?.to).toBe('2026-10-25T23:00:00.000Z');
  });

  it('have the counts of their time by level, and nothing where there was nothing', () => {
    const bars = barsOf(slotsOf('day', now, 'UTC'), [
      { start: '2026-11-21T10:00:00.000Z', key: 'error', count: 2 },
      { start: '2026-11-21T10:00:00.000Z', key: 'info', count: 5 },
      { start: '2026-11-20T11:00:00.000Z', key: 'warn', count: 1 },
      { start: '2026-11-20T09:00:00.000Z', key: 'warn', count: 9 },
    ]);
    expect(bars.at(-1)).toMatchObject({ total: 7, counts: { error: 2, info: 5, warn: 0 } });
    expect(bars.map(({ total }) => total).filter((total) => total > 0)).toEqual([1, 7]);
  });

  it('end below a round number', () => {
    expect([0, 3, 5, 6, 12, 99, 100, 101, 480, 501].map(niceTop)).toEqual([
      5, 5, 5, 6, 15, 100, 100, 150, 500, 600,
    ]);
  });
});
