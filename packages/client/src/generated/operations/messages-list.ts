// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Message, MessagesListInput } from '../types.ts';

/** List the chat and questions of a session, newest first; also after its end. */
export const messagesList: Operation<'messages.list', MessagesListInput, Page<Message>, 'SESSION_NOT_FOUND'> = {
  name: 'messages.list',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/messages',
};
