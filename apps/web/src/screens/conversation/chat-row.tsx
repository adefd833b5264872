import type { Message } from '@pulse/client';
import { memo, type ReactNode } from 'react';
import { classNames } from '../../components/class-names.ts';
import { MessageMeta, MessageText } from './message-text.tsx';

interface ChatRowProps {
  readonly message: Message;
  readonly author: string | undefined;
  readonly own: boolean;
}

export const ChatRow = memo(function ChatRow({ message, author, own }: ChatRowProps) {
  return (
    <ChatBubble
      row={message.id}
      own={own}
      content={message.content}
      meta={
        <MessageMeta author={author} staff={message.authorRole === 'staff'} createdAt={message.createdAt} />
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
}

/** One's own stand at the end of the line, others' at its beginning. */
export function ChatBubble({ row, own, content, meta }: ChatBubbleProps) {
  return (
    <li
      data-row={row}
      className={classNames('flex max-w-[85%] flex-col py-1', own ? 'ms-auto items-end' : 'items-start')}
    >
      <div className={classNames('max-w-full rounded-lg px-3 py-2', own ? 'bg-accent-wash' : 'bg-sunken')}>
        <MessageText>{content}</MessageText>
      </div>
      <div className="max-w-full px-1 pt-0.5">{meta}</div>
    </li>
  );
}
