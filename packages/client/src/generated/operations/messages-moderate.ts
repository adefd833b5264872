// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Message, MessagesModerateInput } from '../types.ts';

/** Let a message through, pin it, mark it answered, or take it away. */
export const messagesModerate: Operation<'messages.moderate', MessagesModerateInput, Message, 'MESSAGE_NOT_FOUND'> = {
  name: 'messages.moderate',
  kind: 'command',
  method: 'PATCH',
  path: '/messages/:messageId',
  keyed: true,
};
