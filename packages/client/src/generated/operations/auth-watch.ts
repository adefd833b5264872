// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { StreamOperation } from '../../operation.ts';
import type { AuthWatchData, AuthWatchInput } from '../types.ts';

/** Follow what is done for your account in the background: how far your exports are. */
export const authWatch: StreamOperation<'auth.watch', AuthWatchInput, Readonly<Record<string, AuthWatchData>>> = {
  name: 'auth.watch',
  kind: 'stream',
  prefix: 'user',
  key: 'userId',
};
