import { defineEvent } from '@pulse/core';
import { z } from 'zod';
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
