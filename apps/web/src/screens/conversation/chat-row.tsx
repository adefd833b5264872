import type { Message } from '@pulse/client';
import { memo, type ReactNode } from 'react';
import { classNames } from '../../components/class-names.ts';
import { MessageMeta, MessageText } from './message-text.tsx';

interface ChatRowProps {
  readonly message: Message;
  readonly author: string | undefined;
  readonly own: boolean;
  /** What the staff can do with it. */
  readonly actions?: ((message: Message) => ReactNode) | undefined;
}

export const ChatRow = memo(function ChatRow({ message, author, own, actions }: ChatRowProps) {
  return (
    <ChatBubble
      row={message.id}
      own={own}
      content={message.content}
      actions={actions?.(message)}
      meta={
        <MessageMeta
          author={author}
          staff={message.authorRole === 'staff'}
          createdAt={message.createdAt}
          state={message.state}
        />
      }
    />
  );
});

interface ChatBubbleProps {
  /** Tells rows apart that the server knows. */
  readonly row?: string;
  readonly own: boolean;
  readonly content: string;
  readonly meta: ReactNode;
  readonly actions?: ReactNode;
}

/** One's own stand at the end of the line, others' at its beginning. */
export function ChatBubble({ row, own, content, meta, actions }: ChatBubbleProps) {
  return (
    <li
      data-row={row}
      className={classNames('flex max-w-[85%] flex-col py-1', own ? 'ms-auto items-end' : 'items-start')}
    >
      <div className={classNames('flex max-w-full items-center gap-1', own && 'flex-row-reverse')}>
        <div className={classNames('min-w-0 rounded-lg px-3 py-2', own ? 'bg-accent-wash' : 'bg-sunken')}>
          <MessageText>{content}</MessageText>
        </div>
        {actions}
      </div>
      <div className="max-w-full px-1 pt-0.5">{meta}</div>
    </li>
  );
}
