// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AccountExport, AuthExportMeInput } from '../types.ts';

/** Everything that is held about your account, for you to keep or to take elsewhere. */
export const authExportMe: Operation<'auth.exportMe', AuthExportMeInput, AccountExport, never> = {
  name: 'auth.exportMe',
  kind: 'query',
  method: 'GET',
  path: '/auth/me/export',
};
