import type { TimeRange } from './event-filter.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it, and a list has hundreds of times. */
function format(language: string, name: keyof typeof options): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options[name]);
  formats.set(key, known);
  return known;
}

const options = {
  // Of a log: times of one width that can be compared, in every language.
  clock: {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  },
  day: { month: 'short', day: 'numeric' },
  hour: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  whole: { dateStyle: 'medium', timeStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** To the millisecond, as somebody at this device reads it. */
export const clockText = (iso: string, language: string) => format(language, 'clock').format(new Date(iso));
/** Undefined today, which goes without saying. */
export const dayText = (iso: string, language: string): string | undefined => {
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  return today ? undefined : format(language, 'day').format(at);
};
export const wholeText = (iso: string, language: string) => format(language, 'whole').format(new Date(iso));

export const rangeText = ({ from, to }: TimeRange, language: string) =>
  format(language, 'hour').formatRange(new Date(from), new Date(to));
