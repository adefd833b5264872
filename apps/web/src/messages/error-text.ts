import { NetworkError, PulseError } from '@pulse/client';
import type { MessageKey, Translate } from './message.ts';

/** Codes that have words of their own; every other one gets the general sentence with its reference. */
const known = {
  INVALID_INPUT: 'error.INVALID_INPUT',
  UNAUTHENTICATED: 'error.UNAUTHENTICATED',
  FORBIDDEN: 'error.FORBIDDEN',
  SESSION_NOT_FOUND: 'error.SESSION_NOT_FOUND',
  SESSION_NOT_LIVE: 'error.SESSION_NOT_LIVE',
  SESSION_FULL: 'error.SESSION_FULL',
  SESSION_TRANSITION_REFUSED: 'error.SESSION_TRANSITION_REFUSED',
  POLL_TRANSITION_REFUSED: 'error.POLL_TRANSITION_REFUSED',
  POLL_CLOSED: 'error.POLL_CLOSED',
  ALREADY_VOTED: 'error.ALREADY_VOTED',
  COUNTER_LIMIT_REACHED: 'error.COUNTER_LIMIT_REACHED',
  PARTICIPANT_BANNED: 'error.PARTICIPANT_BANNED',
  EMAIL_TAKEN: 'error.EMAIL_TAKEN',
  INVALID_CREDENTIALS: 'error.INVALID_CREDENTIALS',
  RATE_LIMITED: 'error.RATE_LIMITED',
  PASSCODE_REQUIRED: 'error.PASSCODE_REQUIRED',
  PASSCODE_WRONG: 'error.PASSCODE_WRONG',
  COUNTER_OUT_OF_RANGE: 'error.COUNTER_OUT_OF_RANGE',
  SHUTTING_DOWN: 'error.SHUTTING_DOWN',
  DB_UNAVAILABLE: 'error.SHUTTING_DOWN',
  OVERLOADED: 'error.OVERLOADED',
  PROJECT_NOT_FOUND: 'error.PROJECT_NOT_FOUND',
  TOO_MANY_KEYS: 'error.TOO_MANY_KEYS',
  OPTIONS_LOCKED: 'error.OPTIONS_LOCKED',
} as const satisfies Record<string, MessageKey>;

/** What happened and what to do, in the reader's language. */
export function errorText(error: unknown, t: Translate): string {
  if (error instanceof NetworkError) return t('error.network');
  if (!(error instanceof PulseError)) return t('error.unknown');
  if (error.code in known) return t(known[error.code as keyof typeof known]);
  const text = t('error.unknown');
  return error.requestId ? `${text} (${t('error.reference', { requestId: error.requestId })})` : text;
}
