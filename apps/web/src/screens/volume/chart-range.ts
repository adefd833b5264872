/** How far back the board looks. */
export const chartRanges = ['day', 'week', 'month'] as const;
export type ChartRange = (typeof chartRanges)[number];

const hour = 3_600_000;
const hours: Readonly<Record<ChartRange, number>> = { day: 24, week: 7 * 24, month: 30 * 24 };

export const intervalOf = (range: ChartRange): 'hour' | 'day' => (range === 'month' ? 'day' : 'hour');

/** One bar: a full hour, or a day of the project. */
export interface Slot {
  readonly from: string;
  readonly to: string;
}

/**
 * The bars of a range, the last of which is still running. Where there is no count the server has no bucket, and the
 * chart a gap of the right width.
 */
export function slotsOf(range: ChartRange, now: number, timeZone: string): readonly Slot[] {
  const edges = range === 'month' ? dayEdges(30, now, timeZone) : hourEdges(hours[range], now);
  return edges.slice(0, -1).map((from, index) => ({
    from: new Date(from).toISOString(),
    to: new Date(edges[index + 1] ?? from).toISOString(),
  }));
}

function hourEdges(count: number, now: number): readonly number[] {
  const last = Math.floor(now / hour) * hour + hour;
  return Array.from({ length: count + 1 }, (_, index) => last - (count - index) * hour);
}

function dayEdges(count: number, now: number, timeZone: string): readonly number[] {
  const [year = 0, month = 1, day = 1] = wallClock(now, timeZone);
  return Array.from({ length: count + 1 }, (_, index) =>
    startOfDay(Date.UTC(year, month - 1, day + 1 - count + index), timeZone),
  );
}

/** When a day begins somewhere, given as midnight of that day in UTC. */
function startOfDay(midnight: number, timeZone: string): number {
  const guess = midnight - offsetAt(midnight, timeZone);
  // The offset may change between the two, once a spring and once an autumn.
  return midnight - offsetAt(guess, timeZone);
}

/** Milliseconds that a zone is ahead of UTC at a moment. */
function offsetAt(at: number, timeZone: string): number {
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = wallClock(at, timeZone);
  return Date.UTC(year, month - 1, day, hours, minutes, seconds) - Math.floor(at / 1000) * 1000;
}

const units = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

function wallClock(at: number, timeZone: string): readonly number[] {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  return units.map((unit) => Number(parts.find(({ type }) => type === unit)?.value));
}
