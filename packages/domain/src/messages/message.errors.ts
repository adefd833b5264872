import { defineError } from '@pulse/core';

export const MessageNotFound = defineError({
  code: 'MESSAGE_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such message.',
});
export const ChatOff = defineError({
  code: 'CHAT_OFF',
  kind: 'conflict',
  message: 'Chat is off in this session; questions are welcome.',
});
export const MessageQuotaExceeded = defineError({
  code: 'MESSAGE_QUOTA_EXCEEDED',
  kind: 'limited',
  message: 'You have said a lot in the last minute; wait a moment.',
});
export const OwnMessage = defineError({
  code: 'OWN_MESSAGE',
  kind: 'conflict',
  message: 'Your own message has your vote without asking.',
});
