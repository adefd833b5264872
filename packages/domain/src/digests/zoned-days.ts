/** A day of the calendar, e.g. `2026-11-27`. As text it is in the order of time. */
export type Day = string;

const day = 24 * 3_600_000;
/** Whatever the offset is, a clock on the wall shows a time that is less than this away from that of UTC. */
const farthestOffset = 26 * 3_600_000;

const offsets = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that the clocks of a zone are ahead of UTC at a time. */
function offsetAt(instant: number, timeZone: string): number {
  let format = offsets.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    offsets.set(timeZone, format);
  }
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // `GMT`, `GMT+05:30`, and with seconds before there was standard time.
  const [, sign, hours, minutes, seconds = '0'] = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  const magnitude = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === '-' ? -magnitude : magnitude;
}

/**
 * The first time at which the clocks of a zone show a time, or a later one where it is left out: an hour that the clocks
 * jump over begins when they have jumped, and of one that they show twice it is the first.
 *
 * @param wall what they show, as milliseconds of UTC
 */
function whenClocksShow(wall: number, timeZone: string): number {
  const before = offsetAt(wall - farthestOffset, timeZone);
  const after = offsetAt(wall + farthestOffset, timeZone);
  if (before === after) return wall - before;
  const shown = [wall - before, wall - after]
    .filter((instant) => instant + offsetAt(instant, timeZone) === wall)
    .sort((one, other) => one - other)[0];
  if (shown !== undefined) return shown;
  // The clocks jump over it: at the moment in which the offset becomes the later one.
  let [early, late] = [wall - after, wall - before];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetAt(middle, timeZone) === after) late = middle;
    else early = middle;
  }
  return late;
}

const wallOf = (name: Day): number => Date.parse(`${name}T00:00:00Z`);
const nameOf = (wall: number): Day => new Date(wall).toISOString().slice(0, 10);

/** Which day it is in a zone at a time. */
export function dayAt(instant: Date, timeZone: string): Day {
  return nameOf(instant.getTime() + offsetAt(instant.getTime(), timeZone));
}

/** When a day begins in a zone; one that its calendar leaves out begins with the next. */
export function beginOf(name: Day, timeZone: string): Date {
  return new Date(whenClocksShow(wallOf(name), timeZone));
}

/** When the clocks of a zone first show this hour on a day, or a later one where the hour is left out. */
export function hourOf(name: Day, hour: number, timeZone: string): Date {
  return new Date(whenClocksShow(wallOf(name) + hour * 3_600_000, timeZone));
}

export function addDays(name: Day, days: number): Day {
  return nameOf(wallOf(name) + days * day);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(name: Day): number {
  return new Date(wallOf(name)).getUTCDay() || 7;
}
