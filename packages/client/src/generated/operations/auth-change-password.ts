// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthChangePasswordInput, AuthChangePasswordOutput } from '../types.ts';

/** Change your password; every other sign-in of the account ends. */
export const authChangePassword: Operation<'auth.changePassword', AuthChangePasswordInput, AuthChangePasswordOutput, 'PASSWORD_WRONG'> = {
  name: 'auth.changePassword',
  kind: 'command',
  method: 'POST',
  path: '/auth/change-password',
};
