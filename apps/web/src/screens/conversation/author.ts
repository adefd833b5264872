import type { Message } from '@pulse/client';
import type { Translate } from '../../messages/message.ts';
import type { ConversationPart } from './use-conversation.ts';

/** How a message's author is called: "you", by name to the staff, and nothing to everybody else. */
export function authorName(
  message: Message,
  { me, names }: Pick<ConversationPart, 'me' | 'names'>,
  t: Translate,
): string | undefined {
  if (message.authorId === me) return t('conversation.you');
  // The badge says it; the host's own name is nobody else's business.
  if (message.authorRole === 'staff') return undefined;
  return message.authorName ?? names.get(message.authorId);
}
