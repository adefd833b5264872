// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthRefreshInput, SignedIn } from '../types.ts';

/** Exchange a refresh token for a new access token and the next refresh token. */
export const authRefresh: Operation<'auth.refresh', AuthRefreshInput, SignedIn, 'REFRESH_INVALID' | 'REFRESH_REUSED' | 'ACCOUNT_DISABLED'> = {
  name: 'auth.refresh',
  kind: 'command',
  method: 'POST',
  path: '/auth/refresh',
  open: true,
};
