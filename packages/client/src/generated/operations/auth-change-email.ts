// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthChangeEmailInput, AuthChangeEmailOutput } from '../types.ts';

/** Ask for another address; the account has it once the link sent there is followed. */
export const authChangeEmail: Operation<'auth.changeEmail', AuthChangeEmailInput, AuthChangeEmailOutput, 'PASSWORD_WRONG'> = {
  name: 'auth.changeEmail',
  kind: 'command',
  method: 'POST',
  path: '/auth/change-email',
};
