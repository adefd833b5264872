// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Participant, ParticipantsMuteInput } from '../types.ts';

/** Mute: they may vote and no longer post. */
export const participantsMute: Operation<'participants.mute', ParticipantsMuteInput, Participant, 'SESSION_NOT_FOUND' | 'PARTICIPANT_NOT_FOUND'> = {
  name: 'participants.mute',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/participants/:participantId/mute',
  keyed: true,
};
