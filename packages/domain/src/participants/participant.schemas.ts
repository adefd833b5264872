import { z } from 'zod';
import { identifier, timestamp } from '../identifiers.ts';
import type { Participant } from './participant.ts';

export const ParticipantView = z
  .strictObject({
    id: identifier,
    sessionId: identifier,
    name: z.string().nullable(),
    joinedAt: timestamp,
    muted: z.boolean().describe('May vote, may not post.'),
    kicked: z.boolean().describe('Was sent out; may join again.'),
    banned: z.boolean().describe('Was sent out for good.'),
  })
  .meta({ id: 'Participant', description: 'Somebody who joined a session by its code.' });

export function participantView(participant: Participant): z.input<typeof ParticipantView> {
  return {
    id: participant.id,
    sessionId: participant.sessionId,
    name: participant.name,
    joinedAt: participant.joinedAt.toISOString(),
    muted: participant.muted,
    kicked: participant.kicked,
    banned: participant.banned,
  };
}

/** As typed from a wall: case, spaces and hyphens do not matter. */
export const joinCode = z.string().min(1).max(32).describe('The six-character code, as people type it.');
