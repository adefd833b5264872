// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Participant, ParticipantsUnbanInput } from '../types.ts';

/** Lift a ban: the credential works again. */
export const participantsUnban: Operation<'participants.unban', ParticipantsUnbanInput, Participant, 'SESSION_NOT_FOUND' | 'PARTICIPANT_NOT_FOUND'> = {
  name: 'participants.unban',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/participants/:participantId/unban',
  keyed: true,
};
