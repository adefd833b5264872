// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthResetPasswordInput, AuthResetPasswordOutput } from '../types.ts';

/** Choose a new password by the link that was sent; it works once, and ends every sign-in of the account. */
export const authResetPassword: Operation<'auth.resetPassword', AuthResetPasswordInput, AuthResetPasswordOutput, 'ACCOUNT_TOKEN_INVALID'> = {
  name: 'auth.resetPassword',
  kind: 'command',
  method: 'POST',
  path: '/auth/reset-password',
  open: true,
};
