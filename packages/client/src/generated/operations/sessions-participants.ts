// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Participant, SessionsParticipantsInput } from '../types.ts';

/** The roster of a session, in the order of joining. */
export const sessionsParticipants: Operation<'sessions.participants', SessionsParticipantsInput, Page<Participant>, 'SESSION_NOT_FOUND'> = {
  name: 'sessions.participants',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/participants',
};
