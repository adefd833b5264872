import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageKind } from '../../contract.ts';
import { useMessages } from '../../messages/language.ts';
import { messagesIn } from '../../room/messages-state.ts';
import { useStore } from '../../store.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { MessageMeta, MessageText } from '../conversation/message-text.tsx';
import type { StaffTools } from '../conversation/staff-tools.ts';

interface HiddenMessagesProps {
  readonly conversation: Conversation;
  readonly kind: MessageKind;
  readonly actions: StaffTools['actions'];
}

/** What the staff has taken out of everybody's sight, folded away; it can come back. */
export function HiddenMessages({ conversation, kind, actions }: HiddenMessagesProps): ReactNode {
  const { t } = useMessages();
  const { messages } = useStore(conversation.messages.state);
  const hidden = messagesIn(messages, 'archived').filter((message) => message.kind === kind);
  if (hidden.length === 0) return null;
  return (
    <details className="group py-2 text-ink-soft">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-1.5 rounded-md text-xs font-medium">
        <ChevronRight size={14} aria-hidden className="group-open:rotate-90 rtl:-scale-x-100" />
        {t('moderation.hiddenCount', { count: hidden.length })}
      </summary>
      <ul className="divide-y divide-line">
        {hidden.map((message) => (
          <li key={message.id} className="flex gap-3 py-2">
            <div className="min-w-0 flex-1">
              <MessageText>{message.content}</MessageText>
              <MessageMeta
                author={message.authorName ?? messages.names.get(message.authorId)}
                createdAt={message.createdAt}
              />
            </div>
            {actions(message)}
          </li>
        ))}
      </ul>
    </details>
  );
}
