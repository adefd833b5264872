import { isPulseError } from '@pulse/client';
import { errorText } from '../../messages/error-text.ts';
import type { Translate } from '../../messages/message.ts';

const known = {
  LAST_ADMIN: 'admin.refused.LAST_ADMIN',
  ROLE_CANNOT_HOLD: 'admin.refused.ROLE_CANNOT_HOLD',
  NEXT_KEY_TOO_NEW: 'admin.refused.NEXT_KEY_TOO_NEW',
  USER_NOT_FOUND: 'admin.refused.USER_NOT_FOUND',
  PARTICIPANT_NOT_FOUND: 'admin.refused.PARTICIPANT_NOT_FOUND',
  DEAD_LETTER_NOT_FOUND: 'admin.refused.DEAD_LETTER_NOT_FOUND',
  SESSION_NOT_FOUND: 'admin.refused.SESSION_NOT_FOUND',
} as const;

/** Why the server did not do what an administrator asked. */
export function refusalText(error: unknown, t: Translate): string {
  return isPulseError(error) && error.code in known
    ? t(known[error.code as keyof typeof known])
    : errorText(error, t);
}
