// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SessionsJoinInput, SessionsJoinOutput } from '../types.ts';

/** Join a session by its code; the token answered is the participant’s identity from now on. */
export const sessionsJoin: Operation<'sessions.join', SessionsJoinInput, SessionsJoinOutput, 'SESSION_NOT_FOUND' | 'SESSION_NOT_LIVE' | 'SESSION_FULL' | 'NAME_REQUIRED' | 'PASSCODE_REQUIRED' | 'PASSCODE_WRONG'> = {
  name: 'sessions.join',
  kind: 'command',
  method: 'POST',
  path: '/join',
  keyed: true,
  open: true,
};
