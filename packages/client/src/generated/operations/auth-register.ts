// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthRegisterInput, SignedIn } from '../types.ts';

/** Create an account and sign in to it; the first account becomes administrator. */
export const authRegister: Operation<'auth.register', AuthRegisterInput, SignedIn, 'EMAIL_TAKEN'> = {
  name: 'auth.register',
  kind: 'command',
  method: 'POST',
  path: '/auth/register',
  open: true,
};
