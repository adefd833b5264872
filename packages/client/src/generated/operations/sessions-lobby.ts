// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsLobbyInput } from '../types.ts';

/** Open the lobby: people may join, nothing runs yet. */
export const sessionsLobby: Operation<'sessions.lobby', SessionsLobbyInput, Session, 'SESSION_NOT_FOUND' | 'SESSION_TRANSITION_REFUSED'> = {
  name: 'sessions.lobby',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/lobby',
  keyed: true,
};
