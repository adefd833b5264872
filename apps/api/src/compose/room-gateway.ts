import { z } from 'zod';
import type { RoomGateway } from '../protocols/socket-io/rooms.ts';

/** As much of a `message.posted` as the chat gateway repeats. */
const Posted = z.object({
  message: z.object({
    kind: z.literal('chat'),
    authorId: z.string(),
    content: z.string(),
    createdAt: z.string(),
  }),
});

/** A room is a session, and what is said in it is its chat (spec §9). */
export const roomGateway: RoomGateway = {
  watch: { useCase: 'sessions.watch', roomField: 'sessionId' },
  post: {
    useCase: 'messages.post',
    input: (sessionId, content) => ({ sessionId, kind: 'chat', content }),
  },
  messageOf(event, data) {
    if (event !== 'message.posted') return undefined;
    const posted = Posted.safeParse(data);
    if (!posted.success) return undefined; // a question
    const { authorId, content, createdAt } = posted.data.message;
    return { senderId: authorId, content, timestamp: createdAt };
  },
};
