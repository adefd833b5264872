import { joinSession } from './join-session.ts';
import { listParticipants } from './list-participants.ts';
import { observeSession } from './observe-session.ts';

export const participantUseCases = [joinSession, observeSession, listParticipants] as const;
