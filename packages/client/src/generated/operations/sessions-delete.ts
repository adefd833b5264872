// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SessionsDeleteInput } from '../types.ts';

/** Delete a session with everything in it; one that is running must be ended first. */
export const sessionsDelete: Operation<'sessions.delete', SessionsDeleteInput, void, 'SESSION_NOT_FOUND' | 'SESSION_TRANSITION_REFUSED'> = {
  name: 'sessions.delete',
  kind: 'command',
  method: 'DELETE',
  path: '/sessions/:sessionId',
  keyed: true,
};
