// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SessionSnapshot, SessionsSnapshotInput } from '../types.ts';

/** Everything that a screen needs to begin: the session, its polls and counters, the counts. */
export const sessionsSnapshot: Operation<'sessions.snapshot', SessionsSnapshotInput, SessionSnapshot, 'SESSION_NOT_FOUND'> = {
  name: 'sessions.snapshot',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/snapshot',
};
