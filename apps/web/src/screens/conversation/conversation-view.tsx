import type { Session } from '@pulse/client';
import { useEffect } from 'react';
import { ErrorNotice } from '../../components/notice.tsx';
import type { MessageKind } from '../../contract.ts';
import { useMessages } from '../../messages/language.ts';
import { isOver, isRunning } from '../../room/session-status.ts';
import { useStore } from '../../store.ts';
import { ChatList } from './chat-list.tsx';
import { Composer } from './composer.tsx';
import type { Conversation } from './conversation.ts';
import { EmptyList, ListSkeleton } from './conversation-states.tsx';
import { QuestionList } from './question-list.tsx';
import { refusalText } from './refusal-text.ts';
import type { StaffTools } from './staff-tools.ts';
import { useArrivals } from './use-arrivals.ts';
import { useConversationPart } from './use-conversation.ts';
import { useOwnNews } from './use-own-news.ts';
import { useStuck } from './use-stuck.ts';

interface ConversationViewProps {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly kind: MessageKind;
  readonly tools?: StaffTools | undefined;
}

/** One kind of messages with what is needed to write one: a list that scrolls, and below it the field. Keyed by kind. */
export function ConversationView({ conversation, session, kind, tools }: ConversationViewProps) {
  const { t } = useMessages();
  const part = useConversationPart(conversation, kind);
  const refusals = useStore(conversation.refusals);
  const open = isRunning(session);
  const { messages, reading } = part;
  // Chat that was switched off meanwhile has no field of its own any more to say it at.
  const refusal = refusals[kind] ?? (session.chat ? undefined : refusals.chat);

  useEffect(() => {
    conversation.messages.want(kind);
    return () => conversation.messages.leave(kind);
  }, [conversation, kind]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever has come is on the screen, and so seen
  useEffect(() => conversation.markSeen(kind), [conversation, kind, messages, reading]);
  useArrivals(kind, part);
  useOwnNews({
    pending: part.pending.length,
    waiting: part.waiting.length,
    stuck: useStuck(conversation),
    refused: refusal !== undefined,
  });

  const nothing = messages.length + part.pending.length + part.waiting.length === 0;
  const list = { conversation, part, open, tools };
  return (
    <>
      {reading.status === 'failed' && nothing ? (
        <div className="flex-1 overflow-y-auto">
          <ErrorNotice error={reading.error} onRetry={() => conversation.messages.want(kind)} />
        </div>
      ) : nothing && reading.status !== 'ready' ? (
        <ListSkeleton kind={kind} />
      ) : nothing ? (
        <>
          <EmptyList kind={kind} over={isOver(session)} />
          {tools?.hidden}
        </>
      ) : kind === 'question' ? (
        <QuestionList {...list} />
      ) : (
        <ChatList {...list} />
      )}
      {refusals.upvote && kind === 'question' && (
        <p role="alert" className="border-t border-line bg-bad-wash px-4 py-2 text-sm text-bad">
          {refusalText(refusals.upvote.error, t)}
        </p>
      )}
      {open ? (
        <Composer conversation={conversation} kind={kind} refusal={refusal} />
      ) : (
        <p className="border-t border-line bg-sunken px-4 py-3 text-sm text-ink-soft">
          {t(isOver(session) ? 'conversation.over' : 'conversation.notOpen')}
        </p>
      )}
    </>
  );
}
