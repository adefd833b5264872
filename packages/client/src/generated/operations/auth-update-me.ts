// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Account, AuthUpdateMeInput } from '../types.ts';

/** Change your name, or the language of mails to you. */
export const authUpdateMe: Operation<'auth.updateMe', AuthUpdateMeInput, Account, never> = {
  name: 'auth.updateMe',
  kind: 'command',
  method: 'PATCH',
  path: '/auth/me',
};
