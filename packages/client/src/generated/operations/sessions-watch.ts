// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { StreamOperation } from '../../operation.ts';
import type { SessionsWatchEvents, SessionsWatchInput } from '../types.ts';

/** Follow a session: a snapshot, then everything that happens in it. */
export const sessionsWatch: StreamOperation<'sessions.watch', SessionsWatchInput, SessionsWatchEvents> = {
  name: 'sessions.watch',
  kind: 'stream',
  prefix: 'session',
  key: 'sessionId',
};
