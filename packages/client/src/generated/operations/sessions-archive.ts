// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsArchiveInput } from '../types.ts';

/** Archive the session and free its join code. */
export const sessionsArchive: Operation<'sessions.archive', SessionsArchiveInput, Session, 'SESSION_NOT_FOUND' | 'SESSION_TRANSITION_REFUSED'> = {
  name: 'sessions.archive',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/archive',
  keyed: true,
};
