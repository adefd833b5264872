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
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
  day: { month: 'short', day: 'numeric' },
  hour: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  whole: { dateStyle: 'medium', timeStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** To the millisecond, as somebody at this device reads it. */
export const clockText = (iso: string, language: string) => format(language, 'clock').format(new Date(iso));
export const dayText = (iso: string, language: string) => format(language, 'day').format(new Date(iso));
export const wholeText = (iso: string, language: string) => format(language, 'whole').format(new Date(iso));

export const rangeText = ({ from, to }: TimeRange, language: string) =>
  format(language, 'hour').formatRange(new Date(from), new Date(to));
