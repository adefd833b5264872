// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Message, MessagesUpvoteInput } from '../types.ts';

/** Up-vote a message of somebody else; it counts once, however often it is sent. */
export const messagesUpvote: Operation<'messages.upvote', MessagesUpvoteInput, Message, 'MESSAGE_NOT_FOUND' | 'SESSION_NOT_LIVE' | 'OWN_MESSAGE' | 'PARTICIPANT_BANNED' | 'PARTICIPANT_KICKED'> = {
  name: 'messages.upvote',
  kind: 'command',
  method: 'POST',
  path: '/messages/:messageId/upvote',
  keyed: true,
};
