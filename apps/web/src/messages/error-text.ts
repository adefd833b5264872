import { NetworkError, PulseError } from '@pulse/client';
import { isWritten } from './language.ts';
import type { Translate } from './message.ts';

/** Codes that mean to a reader what another one means. */
const meaning: Readonly<Record<string, string>> = { DB_UNAVAILABLE: 'SHUTTING_DOWN' };

/**
 * What happened and what to do, in the reader's language. A code has words of its own where a catalogue has
 * `error.<code>`; every other one gets the general sentence with its reference.
 */
export function errorText(error: unknown, t: Translate): string {
  if (error instanceof NetworkError) return t('error.network');
  if (!(error instanceof PulseError)) return t('error.unknown');
  const key = `error.${meaning[error.code] ?? error.code}`;
  // None of these messages has parameters.
  if (isWritten(key)) return t(key as 'error.unknown');
  const text = t('error.unknown');
  return error.requestId ? `${text} (${t('error.reference', { requestId: error.requestId })})` : text;
}
