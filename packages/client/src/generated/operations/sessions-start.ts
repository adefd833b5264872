// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsStartInput } from '../types.ts';

/** Start the session: votes are taken from now on. */
export const sessionsStart: Operation<'sessions.start', SessionsStartInput, Session, 'SESSION_NOT_FOUND' | 'SESSION_TRANSITION_REFUSED'> = {
  name: 'sessions.start',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/start',
  keyed: true,
};
