// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthLogoutInput } from '../types.ts';

/** End the sign-in that a refresh token belongs to, and drop the cookie; succeeds in any case. */
export const authLogout: Operation<'auth.logout', AuthLogoutInput, void, never> = {
  name: 'auth.logout',
  kind: 'command',
  method: 'POST',
  path: '/auth/logout',
  open: true,
};
