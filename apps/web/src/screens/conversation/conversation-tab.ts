import type { Tab } from '../../components/tabs.tsx';
import type { MessageKind } from '../../contract.ts';
import type { Translate } from '../../messages/message.ts';
import { countText, type KindSummary } from './use-conversation.ts';

/** The tab of one kind: how many there are, and unless it is looked at, how many are new. */
export function conversationTab(
  kind: MessageKind,
  summary: KindSummary | undefined,
  away: boolean,
  t: Translate,
): Tab<MessageKind> {
  return {
    id: kind,
    label: t(kind === 'question' ? 'audience.questions' : 'audience.chat'),
    count: summary && countText(summary),
    news: away && summary && summary.unread > 0 ? t('audience.unread', { count: summary.unread }) : undefined,
  };
}
