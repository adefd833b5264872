// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthEndSignInsInput } from '../types.ts';

/** Sign out everywhere, here as well. */
export const authEndSignIns: Operation<'auth.endSignIns', AuthEndSignInsInput, void, never> = {
  name: 'auth.endSignIns',
  kind: 'command',
  method: 'DELETE',
  path: '/auth/sign-ins',
};
