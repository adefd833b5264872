// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthVerifyEmailInput, AuthVerifyEmailOutput } from '../types.ts';

/** Confirm an address by the link that was sent to it: the account’s own, or the one it is to get. */
export const authVerifyEmail: Operation<'auth.verifyEmail', AuthVerifyEmailInput, AuthVerifyEmailOutput, 'ACCOUNT_TOKEN_INVALID' | 'EMAIL_TAKEN'> = {
  name: 'auth.verifyEmail',
  kind: 'command',
  method: 'POST',
  path: '/auth/verify-email',
  open: true,
};
