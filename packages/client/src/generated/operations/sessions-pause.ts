// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsPauseInput } from '../types.ts';

/** Pause: votes are refused, deadlines run on. */
export const sessionsPause: Operation<'sessions.pause', SessionsPauseInput, Session, 'SESSION_NOT_FOUND' | 'SESSION_TRANSITION_REFUSED'> = {
  name: 'sessions.pause',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/pause',
  keyed: true,
};
