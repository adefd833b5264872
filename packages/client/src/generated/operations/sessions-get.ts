// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsGetInput } from '../types.ts';

/** Get one session. */
export const sessionsGet: Operation<'sessions.get', SessionsGetInput, Session, 'SESSION_NOT_FOUND'> = {
  name: 'sessions.get',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId',
};
