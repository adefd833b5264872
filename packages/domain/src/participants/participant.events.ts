import { defineEvent } from '@pulse/core';
import { z } from 'zod';
import { ParticipantView } from './participant.schemas.ts';

/** Staff's alone: 5,000 joins told to 5,000 phones would be 25 million deliveries; the audience gets counts. */
export const ParticipantJoined = defineEvent({
  name: 'participant.joined',
  audience: 'staff',
  data: z.strictObject({ participant: ParticipantView }),
});

/** Muted, unmuted, kicked, banned, unbanned: what they are now. The audience hears of nobody's standing. */
export const ParticipantModerated = defineEvent({
  name: 'participant.moderated',
  audience: 'staff',
  data: z.strictObject({ participant: ParticipantView }),
});
