// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Participant, ParticipantsKickInput } from '../types.ts';

/** Send somebody out: connections close and the credential is void; they may join again. */
export const participantsKick: Operation<'participants.kick', ParticipantsKickInput, Participant, 'SESSION_NOT_FOUND' | 'PARTICIPANT_NOT_FOUND'> = {
  name: 'participants.kick',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/participants/:participantId/kick',
  keyed: true,
};
