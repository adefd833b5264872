import { isPulseError } from '@pulse/client';
import { errorText } from '../messages/error-text.ts';
import type { Translate } from '../messages/message.ts';

const known = {
  ACCOUNT_DISABLED: 'account.refused.ACCOUNT_DISABLED',
  ACCOUNT_TOKEN_INVALID: 'account.refused.ACCOUNT_TOKEN_INVALID',
  PASSWORD_WRONG: 'account.refused.PASSWORD_WRONG',
  LAST_ADMIN: 'account.refused.LAST_ADMIN',
  SIGN_IN_NOT_FOUND: 'account.refused.SIGN_IN_NOT_FOUND',
} as const;

/** Why the server did not do what somebody asked about their account. */
export function accountRefusal(error: unknown, t: Translate): string {
  return isPulseError(error) && error.code in known
    ? t(known[error.code as keyof typeof known])
    : errorText(error, t);
}
