// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Participant, ParticipantsUnmuteInput } from '../types.ts';

/** Let somebody post again. */
export const participantsUnmute: Operation<'participants.unmute', ParticipantsUnmuteInput, Participant, 'SESSION_NOT_FOUND' | 'PARTICIPANT_NOT_FOUND'> = {
  name: 'participants.unmute',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/participants/:participantId/unmute',
  keyed: true,
};
