import { isPulseError } from '@pulse/client';
import { errorText } from '../../messages/error-text.ts';
import type { MessageKey, Translate } from '../../messages/message.ts';

const known: Readonly<Partial<Record<string, MessageKey & `conversation.refused.${string}`>>> = {
  CHAT_OFF: 'conversation.refused.CHAT_OFF',
  OWN_MESSAGE: 'conversation.refused.OWN_MESSAGE',
  MESSAGE_NOT_FOUND: 'conversation.refused.MESSAGE_NOT_FOUND',
  SESSION_NOT_LIVE: 'conversation.refused.SESSION_NOT_LIVE',
  PARTICIPANT_BANNED: 'conversation.refused.PARTICIPANT_BANNED',
  PARTICIPANT_KICKED: 'conversation.refused.PARTICIPANT_BANNED',
  PARTICIPANT_MUTED: 'conversation.refused.PARTICIPANT_MUTED',
};

/** Why a message or an up-vote was not taken, and what to do. */
export function refusalText(error: unknown, t: Translate): string {
  if (isPulseError(error, 'MESSAGE_QUOTA_EXCEEDED')) {
    return t('conversation.refused.MESSAGE_QUOTA_EXCEEDED', { count: error.retryAfter ?? 60 });
  }
  const key = isPulseError(error) ? known[error.code] : undefined;
  return key ? t(key as 'conversation.refused.CHAT_OFF') : errorText(error, t);
}
