import { defineEvent } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../identifiers.ts';
import { MessageView } from './message.schemas.ts';

/**
 * As anybody but its author sees it: one entry serves a whole audience. Up-votes are no events but keyed state of
 * the session's channel: 5,000 of them for one question are a handful of frames for each phone.
 */
export const MessagePosted = defineEvent({
  name: 'message.posted',
  audience: 'everyone',
  data: z.strictObject({ message: MessageView }),
});

/** Moved within what its audience sees: answered, pinned, or back; for the staff also what only they see. */
export const MessageModerated = defineEvent({
  name: 'message.moderated',
  audience: 'everyone',
  data: z.strictObject({ message: MessageView }),
});

/** Taken out of the audience's sight. */
export const MessageRemoved = defineEvent({
  name: 'message.removed',
  audience: 'everyone',
  data: z.strictObject({ messageId: identifier, version: z.int().min(0) }),
});
