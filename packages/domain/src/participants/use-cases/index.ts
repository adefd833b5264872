import { joinSession } from './join-session.ts';
import { listParticipants } from './list-participants.ts';
import {
  banParticipant,
  kickParticipant,
  muteParticipant,
  unbanParticipant,
  unmuteParticipant,
} from './moderate-participant.ts';
import { observeSession } from './observe-session.ts';

export const participantUseCases = [
  joinSession,
  observeSession,
  listParticipants,
  muteParticipant,
  unmuteParticipant,
  kickParticipant,
  banParticipant,
  unbanParticipant,
] as const;
