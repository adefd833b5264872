import type { DigestContent, MailLanguage } from '@pulse/domain';
import { durationIn } from './duration-text.ts';

/** A day of the calendar has no time zone: it is written as it is in UTC. */
const calendar = { timeZone: 'UTC' } as const;

/** How numbers, days and changes are written in a language. */
export function digestFormat(language: MailLanguage, content: DigestContent) {
  const { timeZone } = content;
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  });
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const day = new Intl.DateTimeFormat(language, {
    ...calendar,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const days = new Intl.DateTimeFormat(language, { ...calendar, day: 'numeric', month: 'long' });
  const hour = new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const weekday = new Intl.DateTimeFormat(language, { timeZone, weekday: 'short', day: 'numeric' });
  const weekdayAndHour = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const dateOf = (name: string) => new Date(`${name}T00:00:00Z`);

  return {
    number: (count: number) => number.format(count),
    /** The day, or the first and the last. */
    range: () =>
      content.period === 'daily'
        ? day.format(dateOf(content.firstDay))
        : days.formatRange(dateOf(content.firstDay), dateOf(content.lastDay)),
    /** What a bar stands for: an hour of the day, or a day. */
    bar: (start: string) => (content.period === 'daily' ? hour : weekday).format(new Date(start)),
    /** Within what the digest is about. */
    moment: (at: string) => (content.period === 'daily' ? hour : weekdayAndHour).format(new Date(at)),
    hour: (at: string) => hour.format(new Date(at)),
    duration: (seconds: number) => durationIn(language, seconds),
    difference: (count: number, previous: number) => signed.format(count - previous),
    /** In percent; undefined where there was nothing, which nothing is a part of. */
    change: (count: number, previous: number) =>
      previous === 0 ? undefined : percent.format((count - previous) / previous),
  };
}

export type DigestFormat = ReturnType<typeof digestFormat>;

/** How many errors there were, and before that. */
export function errorsOf({ levels }: DigestContent): { readonly count: number; readonly previous: number } {
  const errors = levels.filter(({ level }) => level === 'error' || level === 'fatal');
  return {
    count: errors.reduce((sum, { count }) => sum + count, 0),
    previous: errors.reduce((sum, { previousCount }) => sum + previousCount, 0),
  };
}
