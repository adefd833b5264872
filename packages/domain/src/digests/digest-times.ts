import type { DigestPeriod, DigestSchedule } from './digest.ts';
import { addDays, beginOf, type Day, dayAt, hourOf, weekdayOf } from './zoned-days.ts';

const hour = 3_600_000;
/** The last hour of a day is counted by flushes that may end a moment after it. */
const settling = 60_000;

/** Whole days of a project. */
export interface DayRange {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** When the first begins. */
  readonly start: Date;
  /** When the last has ended. */
  readonly end: Date;
  /**
   * Events are counted by hours of UTC, and an hour belongs to the day in which it begins, as in charts. These bounds are
   * those of the days where clocks are whole hours off UTC; half an hour later in Kolkata.
   */
  readonly countedFrom: Date;
  readonly countedTo: Date;
}

const nextHour = (instant: Date): Date => new Date(Math.ceil(instant.getTime() / hour) * hour);

function rangeOf(firstDay: Day, end: Date, timeZone: string): DayRange {
  const start = beginOf(firstDay, timeZone);
  return {
    firstDay,
    lastDay: dayAt(new Date(end.getTime() - 1), timeZone),
    start,
    end,
    countedFrom: nextHour(start),
    countedTo: nextHour(end),
  };
}

/**
 * What a digest that is due at a time is about: the day before, or the seven days before, from midnight to midnight in
 * the project's time zone. Days are as long as they are: 23 or 25 hours where clocks are moved, and the day before one
 * that a calendar left out is the one before that.
 */
export function rangeBefore(dueAt: Date, period: DigestPeriod, timeZone: string): DayRange {
  const today = dayAt(dueAt, timeZone);
  const end = beginOf(today, timeZone);
  const firstDay = period === 'weekly' ? addDays(today, -7) : dayAt(new Date(end.getTime() - 1), timeZone);
  return rangeOf(firstDay, end, timeZone);
}

/** The day, or seven days, before a range: what it is compared with. */
export function rangeBeforeThat(
  { firstDay, start }: DayRange,
  period: DigestPeriod,
  timeZone: string,
): DayRange {
  const first = period === 'weekly' ? addDays(firstDay, -7) : dayAt(new Date(start.getTime() - 1), timeZone);
  return rangeOf(first, start, timeZone);
}

/** When a digest is due on a day: at its hour, and not before the day before has been counted. */
function dueOn(day: Day, schedule: DigestSchedule, timeZone: string): Date {
  const counted = nextHour(beginOf(day, timeZone)).getTime() + settling;
  return new Date(Math.max(hourOf(day, schedule.hour, timeZone).getTime(), counted));
}

const fallsOn = ({ weekday }: DigestSchedule, day: Day) => weekday === null || weekdayOf(day) === weekday;

/** The latest time at or before another at which a digest was due. */
export function latestDue(schedule: DigestSchedule, timeZone: string, at: Date): Date {
  for (let day = dayAt(at, timeZone); ; day = addDays(day, -1)) {
    if (!fallsOn(schedule, day)) continue;
    const due = dueOn(day, schedule, timeZone);
    if (due <= at) return due;
  }
}

/**
 * The first time after another at which a digest is due.
 *
 * @param issued the first day of the edition that was issued last: no time is answered that would be about that again
 */
export function nextDue(
  schedule: DigestSchedule,
  timeZone: string,
  after: Date,
  issued: Day | undefined,
): Date {
  for (let day = dayAt(after, timeZone); ; day = addDays(day, 1)) {
    if (!fallsOn(schedule, day)) continue;
    const due = dueOn(day, schedule, timeZone);
    if (due <= after) continue;
    if (issued === undefined || rangeBefore(due, schedule.period, timeZone).firstDay > issued) return due;
  }
}
