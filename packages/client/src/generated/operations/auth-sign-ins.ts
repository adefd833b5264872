// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { AuthSignInsInput, SignIn } from '../types.ts';

/** List the devices that are signed in to your account, newest first. */
export const authSignIns: Operation<'auth.signIns', AuthSignInsInput, Page<SignIn>, never> = {
  name: 'auth.signIns',
  kind: 'query',
  method: 'GET',
  path: '/auth/sign-ins',
};
