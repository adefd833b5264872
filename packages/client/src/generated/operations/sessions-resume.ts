// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsResumeInput } from '../types.ts';

/** Resume a paused session. */
export const sessionsResume: Operation<'sessions.resume', SessionsResumeInput, Session, 'SESSION_NOT_FOUND' | 'SESSION_TRANSITION_REFUSED'> = {
  name: 'sessions.resume',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/resume',
  keyed: true,
};
