// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthForgotPasswordInput, AuthForgotPasswordOutput } from '../types.ts';

/** Send a link to choose a new password, if there is an account with this address; the answer does not tell. */
export const authForgotPassword: Operation<'auth.forgotPassword', AuthForgotPasswordInput, AuthForgotPasswordOutput, never> = {
  name: 'auth.forgotPassword',
  kind: 'command',
  method: 'POST',
  path: '/auth/forgot-password',
  open: true,
};
