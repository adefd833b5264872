// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthEndSignInInput } from '../types.ts';

/** Sign one device out; its tokens and connections end within seconds. */
export const authEndSignIn: Operation<'auth.endSignIn', AuthEndSignInInput, void, 'SIGN_IN_NOT_FOUND'> = {
  name: 'auth.endSignIn',
  kind: 'command',
  method: 'DELETE',
  path: '/auth/sign-ins/:signInId',
};
