// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthLoginInput, SignedIn } from '../types.ts';

/** Sign in with e-mail address and password. */
export const authLogin: Operation<'auth.login', AuthLoginInput, SignedIn, 'INVALID_CREDENTIALS' | 'ACCOUNT_DISABLED'> = {
  name: 'auth.login',
  kind: 'command',
  method: 'POST',
  path: '/auth/login',
  open: true,
};
