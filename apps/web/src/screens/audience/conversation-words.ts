import type { Words } from '../../messages/language.ts';

/** Part of the desk's words as well: only phones load it by itself. */
export const conversationWords: Words = {
  en: () => import('../../messages/en/conversation.ts'),
  de: () => import('../../messages/de/conversation.ts'),
};
