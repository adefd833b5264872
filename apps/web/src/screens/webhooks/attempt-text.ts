import type { WebhookAttempt } from '@pulse/client';
import type { Translate } from '../../messages/message.ts';

/** What came of an attempt: the status of the answer, or why there was none. */
export function outcomeText({ status, error }: WebhookAttempt, t: Translate): string {
  if (error !== null) return t(`webhooks.error.${error}`);
  return t('webhooks.answered', { status: String(status) });
}

/** To the millisecond below a second, then to the tenth of one. */
export function durationText(milliseconds: number, language: string): string {
  const [value, unit] =
    milliseconds < 1_000 ? [milliseconds, 'millisecond'] : [milliseconds / 1_000, 'second'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

export const momentText = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(iso));

/** JSON with its lines broken; what is none stays as it is. */
export function bodyText(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // Whatever it is, it was sent.
    return body;
  }
}
