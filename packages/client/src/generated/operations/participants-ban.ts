// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Participant, ParticipantsBanInput } from '../types.ts';

/** Send somebody out for good: the credential is refused until the ban is lifted. */
export const participantsBan: Operation<'participants.ban', ParticipantsBanInput, Participant, 'SESSION_NOT_FOUND' | 'PARTICIPANT_NOT_FOUND'> = {
  name: 'participants.ban',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/participants/:participantId/ban',
  keyed: true,
};
