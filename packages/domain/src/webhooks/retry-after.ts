import type { FetchedAnswer } from '@pulse/core';

/** A receiver may put an attempt off, not away. */
const longestMilliseconds = 24 * 3_600_000;
const busy: ReadonlySet<number> = new Set([429, 503]);

const clock = String.raw`\d{2}:\d{2}:\d{2}`;
/** The three forms of a date in HTTP; the last, of C's `asctime`, leaves unsaid that it is GMT. */
const dates = [
  { form: new RegExp(`^[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} ${clock} GMT$`), zone: '' },
  { form: new RegExp(`^[A-Z][a-z]{5,8}, \\d{2}-[A-Z][a-z]{2}-\\d{2} ${clock} GMT$`), zone: '' },
  { form: new RegExp(`^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d ${clock} \\d{4}$`), zone: ' GMT' },
];

/**
 * When a receiver that is busy (429, 503) wants to be asked again: its `Retry-After`, seconds or a date (RFC 9110,
 * 5.6.7 and 10.2.3), 24 hours ahead at most.
 *
 * @param now when its answer came
 * @returns null when it does not say, or nothing that can be read
 */
export function retryAfterOf(
  { status, headers }: Pick<FetchedAnswer, 'status' | 'headers'>,
  now: Date,
): Date | null {
  const wish = headers['retry-after']?.trim();
  if (wish === undefined || !busy.has(status)) return null;
  const from = now.getTime();
  const at = /^\d+$/.test(wish) ? from + Number(wish) * 1_000 : timeOf(wish);
  return at === undefined ? null : new Date(Math.min(Math.max(at, from), from + longestMilliseconds));
}

function timeOf(text: string): number | undefined {
  const date = dates.find(({ form }) => form.test(text));
  const time = date && Date.parse(text + date.zone);
  return time === undefined || Number.isNaN(time) ? undefined : time;
}
