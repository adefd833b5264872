import type { Message } from '@pulse/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages/language.ts';
import { authorName } from './author.ts';
import type { Conversation } from './conversation.ts';
import { MoreRows } from './conversation-states.tsx';
import { MessageText } from './message-text.tsx';
import { PendingState, WaitingState } from './pending-state.tsx';
import { QuestionRow } from './question-row.tsx';
import type { StaffTools } from './staff-tools.ts';
import type { ConversationPart } from './use-conversation.ts';
import { useMovingRows } from './use-moving-rows.ts';
import { useStuck } from './use-stuck.ts';

export interface ListProps {
  readonly conversation: Conversation;
  readonly part: ConversationPart;
  /** Something can be written and up-voted. */
  readonly open: boolean;
  readonly tools: StaffTools | undefined;
}

/** Rows drawn at once; a phone stays quick with a hundred. */
export const drawnAtOnce = 100;

/** The most wanted first; own ones that have no answer yet at the end, where they will stand. */
export function QuestionList({ conversation, part, open, tools }: ListProps) {
  const { t } = useMessages();
  const [limit, setLimit] = useState(drawnAtOnce);
  const { messages, pending, waiting, reading, me } = part;
  const shown = messages.slice(0, limit);
  const list = useMovingRows(shown.map(({ id }) => id).join());
  const stuck = useStuck(conversation);
  const upvote = useCallback((question: Message) => conversation.upvote(question), [conversation]);

  const end = useRef<HTMLLIElement>(null);
  const last = pending.at(-1)?.key;
  useEffect(() => {
    if (last !== undefined) end.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);

  const more = () => {
    if (messages.length > limit) setLimit(limit + drawnAtOnce);
    else void conversation.messages.readEarlier('question');
  };
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
      tabIndex={0}
      aria-label={t('audience.questions')}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4"
    >
      <ol ref={list} className="relative divide-y divide-line">
        {shown.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            author={authorName(question, part, t)}
            onUpvote={open && question.authorId !== me ? upvote : undefined}
            actions={tools?.actions}
          />
        ))}
        {waiting.map(({ id, content }) => (
          <li key={id} className="flex gap-3 py-3">
            <span className="h-13 w-12 shrink-0 rounded-md bg-sunken" />
            <div className="min-w-0 flex-1">
              <MessageText>{content}</MessageText>
              <WaitingState />
            </div>
          </li>
        ))}
        {pending.map((question) => (
          <li key={question.key} ref={question.key === last ? end : undefined} className="flex gap-3 py-3">
            <span className="h-13 w-12 shrink-0 rounded-md bg-sunken" />
            <div className="min-w-0 flex-1">
              <MessageText>{question.content}</MessageText>
              <PendingState stuck={stuck} />
            </div>
          </li>
        ))}
      </ol>
      <MoreRows
        hidden={messages.length > limit}
        label={t('conversation.more')}
        reading={reading}
        onMore={more}
        onRetry={() => conversation.messages.want('question')}
      />
      {tools?.hidden}
    </section>
  );
}
