import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages/language.ts';
import { authorName } from './author.ts';
import { ChatBubble, ChatRow } from './chat-row.tsx';
import { MoreRows } from './conversation-states.tsx';
import { PendingState, WaitingState } from './pending-state.tsx';
import { drawnAtOnce, type ListProps } from './question-list.tsx';
import { useStillScroll } from './use-still-scroll.ts';
import { useStuck } from './use-stuck.ts';

/**
 * Oldest first, the newest at the bottom. The reversed column counts its scroll from there: the end stays in view
 * while it grows, and earlier ones come in above without moving what is read.
 */
export function ChatList({ conversation, part, tools }: ListProps) {
  const { t } = useMessages();
  const [limit, setLimit] = useState(drawnAtOnce);
  const { messages, pending, waiting, reading, me } = part;
  const shown = messages.slice(-limit);
  const stuck = useStuck(conversation);

  const scroller = useRef<HTMLElement>(null);
  const last = pending.at(-1)?.key;
  useStillScroll(scroller, messages.at(-1)?.id);
  useEffect(() => {
    if (last !== undefined) scroller.current?.scrollTo({ top: 0 });
  }, [last]);

  const earlier = () => {
    setLimit(limit + drawnAtOnce);
    if (messages.length <= limit) void conversation.messages.readEarlier('chat');
  };
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
      tabIndex={0}
      aria-label={t('audience.chat')}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-4 [overflow-anchor:none]"
    >
      <div className="mb-auto">
        {tools?.hidden}
        <MoreRows
          hidden={messages.length > limit}
          label={t('conversation.earlier')}
          reading={reading}
          onMore={earlier}
          onRetry={() => conversation.messages.want('chat')}
        />
        <ol className="flex flex-col py-2">
          {shown.map((message) => (
            <ChatRow
              key={message.id}
              message={message}
              author={authorName(message, part, t)}
              own={message.authorId === me}
              actions={tools?.actions}
            />
          ))}
          {waiting.map(({ id, content }) => (
            <ChatBubble key={id} own content={content} meta={<WaitingState />} />
          ))}
          {pending.map((message) => (
            <ChatBubble
              key={message.key}
              own
              content={message.content}
              meta={<PendingState stuck={stuck} />}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}
