import type { AlertEpisode, AlertEpisodeRepository } from '../alerts/index.ts';
import { type EventLevel, eventLevels } from '../events/index.ts';
import type { DigestCounts, DigestLosses, NewError } from './digest.repository.ts';
import type { DigestPeriod } from './digest.ts';
import type { DayRange } from './digest-times.ts';
import { addDays, beginOf, type Day, dayAt } from './zoned-days.ts';

/** Names that are told apart; of the others it is said how many there are. */
const namesShown = 10;
const newErrorsShown = 10;
/** Alerts that are told apart; of the others it is said how many there are. */
export const alertsShown = 5;
const hour = 3_600_000;

/** What a digest says: figures, in no language. As it is stored, and as the API answers it. */
export interface DigestContent {
  readonly period: DigestPeriod;
  readonly projectName: string;
  readonly timeZone: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  /** Where hours of UTC begin within days of the project, see {@link DayRange}. */
  readonly countedFrom: string;
  readonly countedTo: string;
  readonly total: number;
  /** Of the day, or seven days, before. */
  readonly previousTotal: number;
  /** By hour of a day, or by day of seven, none left out. */
  readonly bars: { readonly start: string; readonly count: number }[];
  /** Those that occurred in either period. */
  readonly levels: { readonly level: EventLevel; readonly count: number; readonly previousCount: number }[];
  /** The most frequent first. */
  readonly names: { readonly name: string; readonly count: number; readonly previousCount: number }[];
  /** Of other names, all of them together. */
  readonly otherNames: { readonly names: number; readonly count: number };
  /** Errors by names that never had one before, the most frequent first. */
  readonly newErrors: {
    readonly name: string;
    readonly level: 'error' | 'fatal';
    readonly count: number;
    /** The hour in which it was seen first. */
    readonly firstSeen: string;
  }[];
  /** How many more there are. */
  readonly moreNewErrors: number;
  /** What was sent and not stored. */
  readonly losses: DigestLosses;
  /** Alerts that fired; absent in editions of before they were told. */
  readonly alerts?: {
    readonly fired: number;
    /** Up to five: those that were still firing, then the latest. */
    readonly episodes: {
      readonly ruleName: string;
      readonly firedAt: string;
      /** How long it fired; null for one that was still firing. */
      readonly seconds: number | null;
    }[];
  };
}

/** Puts what was counted together. */
export function composeContent(counted: {
  readonly period: DigestPeriod;
  readonly project: { readonly name: string; readonly timeZone: string };
  readonly range: DayRange;
  readonly counts: DigestCounts;
  readonly newErrors: readonly NewError[];
  readonly losses: DigestLosses;
  readonly alerts: Awaited<ReturnType<AlertEpisodeRepository['firedWithin']>>;
}): DigestContent {
  const { period, project, range, counts, newErrors, losses, alerts } = counted;
  const { timeZone } = project;
  const shown = counts.names.slice(0, namesShown);
  const others = counts.names.slice(namesShown).filter(({ count }) => count > 0);
  return {
    period,
    projectName: project.name,
    timeZone,
    firstDay: range.firstDay,
    lastDay: range.lastDay,
    start: range.start.toISOString(),
    end: range.end.toISOString(),
    countedFrom: range.countedFrom.toISOString(),
    countedTo: range.countedTo.toISOString(),
    total: sumOf(counts.levels.map(({ count }) => count)),
    previousTotal: sumOf(counts.levels.map(({ previousCount }) => previousCount)),
    bars: (period === 'daily' ? barsByHour : barsByDay)(range, counts.hours, timeZone),
    levels: eventLevels.flatMap((level) => counts.levels.filter((one) => one.level === level)),
    names: shown.filter(({ count, previousCount }) => count > 0 || previousCount > 0),
    otherNames: { names: others.length, count: sumOf(others.map(({ count }) => count)) },
    newErrors: newErrors.slice(0, newErrorsShown).map((error) => ({
      ...error,
      firstSeen: error.firstSeen.toISOString(),
    })),
    moreNewErrors: Math.max(newErrors.length - newErrorsShown, 0),
    losses,
    alerts: { fired: alerts.count, episodes: alerts.episodes.map(alertOf) },
  };
}

function alertOf({ ruleName, firedAt, endedAt }: AlertEpisode) {
  const seconds = endedAt && Math.round((endedAt.getTime() - firedAt.getTime()) / 1000);
  return { ruleName, firedAt: firedAt.toISOString(), seconds };
}

type Hours = DigestCounts['hours'];

function barsByHour({ countedFrom, countedTo }: DayRange, hours: Hours): DigestContent['bars'] {
  const counts = new Map(hours.map(({ hour: start, count }) => [start.getTime(), count]));
  const bars: DigestContent['bars'] = [];
  for (let start = countedFrom.getTime(); start < countedTo.getTime(); start += hour) {
    bars.push({ start: new Date(start).toISOString(), count: counts.get(start) ?? 0 });
  }
  return bars;
}

function barsByDay({ firstDay, lastDay }: DayRange, hours: Hours, timeZone: string): DigestContent['bars'] {
  const counts = new Map<Day, number>();
  for (const { hour: start, count } of hours) {
    const day = dayAt(start, timeZone);
    counts.set(day, (counts.get(day) ?? 0) + count);
  }
  const bars: DigestContent['bars'] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    bars.push({ start: beginOf(day, timeZone).toISOString(), count: counts.get(day) ?? 0 });
  }
  return bars;
}

/** Nothing arrived, nothing had arrived before that either, and no alert fired over it: not worth a mail. */
export function isQuiet({ total, previousTotal, losses, alerts }: DigestContent): boolean {
  const fired = alerts?.fired ?? 0;
  return total + previousTotal + losses.refused + losses.limited + fired === 0;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
