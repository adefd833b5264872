// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Message, MessagesPostInput } from '../types.ts';

/** Say something in a session: chat, or a question that others can up-vote. */
export const messagesPost: Operation<'messages.post', MessagesPostInput, Message, 'SESSION_NOT_FOUND' | 'SESSION_NOT_LIVE' | 'CHAT_OFF' | 'MESSAGE_QUOTA_EXCEEDED' | 'PARTICIPANT_BANNED' | 'PARTICIPANT_KICKED' | 'PARTICIPANT_MUTED'> = {
  name: 'messages.post',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/messages',
  keyed: true,
};
