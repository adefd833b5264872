// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsUpdateInput } from '../types.ts';

/** Change the settings of a session; what is left out stays. */
export const sessionsUpdate: Operation<'sessions.update', SessionsUpdateInput, Session, 'SESSION_NOT_FOUND' | 'PROJECT_NOT_FOUND'> = {
  name: 'sessions.update',
  kind: 'command',
  method: 'PATCH',
  path: '/sessions/:sessionId',
  keyed: true,
};
