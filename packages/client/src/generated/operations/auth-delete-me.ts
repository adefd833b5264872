// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthDeleteMeInput } from '../types.ts';

/** Delete your account and the sessions that you own, at once and for good. */
export const authDeleteMe: Operation<'auth.deleteMe', AuthDeleteMeInput, void, 'PASSWORD_WRONG' | 'LAST_ADMIN'> = {
  name: 'auth.deleteMe',
  kind: 'command',
  method: 'DELETE',
  path: '/auth/me',
  body: true,
};
