// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsEndInput } from '../types.ts';

/** End the session; open polls are closed and sealed. */
export const sessionsEnd: Operation<'sessions.end', SessionsEndInput, Session, 'SESSION_NOT_FOUND' | 'SESSION_TRANSITION_REFUSED'> = {
  name: 'sessions.end',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/end',
  keyed: true,
};
