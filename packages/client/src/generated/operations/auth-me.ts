// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Account, AuthMeInput } from '../types.ts';

/** Get the account that you are signed in to. */
export const authMe: Operation<'auth.me', AuthMeInput, Account, never> = {
  name: 'auth.me',
  kind: 'query',
  method: 'GET',
  path: '/auth/me',
};
