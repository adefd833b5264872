import type { EventStats } from '@pulse/client';
import { type Level, levels } from '../tail/event-filter.ts';
import type { Slot } from './chart-range.ts';

/** What arrived within one bar. */
export interface Bar extends Slot {
  readonly total: number;
  readonly counts: Readonly<Record<Level, number>>;
}

/** Counts by level for every bar, those without a count included. */
export function barsOf(slots: readonly Slot[], buckets: EventStats['buckets']): readonly Bar[] {
  const bars = slots.map((slot) => ({
    ...slot,
    total: 0,
    counts: { debug: 0, info: 0, warn: 0, error: 0, fatal: 0 },
  }));
  let place = 0;
  for (const { start, key, count } of [...buckets].sort(
    (a, b) => Date.parse(a.start) - Date.parse(b.start),
  )) {
    const at = Date.parse(start);
    while (place + 1 < bars.length && at >= Date.parse(bars[place]?.to ?? '')) place += 1;
    const bar = bars[place];
    if (!bar || !isLevel(key) || at < Date.parse(bar.from)) continue;
    bar.counts[key] += count;
    bar.total += count;
  }
  return bars;
}

const isLevel = (key: string | null): key is Level => (levels as readonly (string | null)[]).includes(key);

/** A round number that the highest bar does not exceed: that a half, a third or so of it is round as well. */
export function niceTop(highest: number): number {
  if (highest <= 5) return 5;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= highest) ?? 10;
  return step * power;
}

/** Drawn from the ground up, the gravest first: they begin on one line and can be compared. */
export const stackOrder = ['fatal', 'error', 'warn', 'info', 'debug'] as const satisfies readonly Level[];
