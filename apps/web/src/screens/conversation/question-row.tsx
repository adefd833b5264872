import type { Message } from '@pulse/client';
import { ChevronUp } from 'lucide-react';
import { memo, type ReactNode, useId } from 'react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import { MessageMeta, MessageText } from './message-text.tsx';

interface QuestionRowProps {
  readonly question: Message;
  readonly author: string | undefined;
  /** undefined: this viewer cannot, because it is the own one or nothing is taken any more. */
  readonly onUpvote: ((question: Message) => void) | undefined;
  /** What the staff can do with it. */
  readonly actions?: ((message: Message) => ReactNode) | undefined;
}

/** A question with its votes; only it is drawn again when it alone has changed. */
export const QuestionRow = memo(function QuestionRow({
  question,
  author,
  onUpvote,
  actions,
}: QuestionRowProps) {
  const { language } = useMessages();
  const id = useId();
  return (
    <li
      data-row={question.id}
      className={classNames('flex gap-3 py-3', question.state === 'pinned' && '-mx-4 bg-accent-wash px-4')}
    >
      <Votes question={question} describedBy={id} onUpvote={onUpvote}>
        {new Intl.NumberFormat(language, { notation: 'compact' }).format(question.upvotes)}
      </Votes>
      <div className={classNames('min-w-0 flex-1', question.state === 'answered' && 'text-ink-soft')}>
        <MessageText id={id}>{question.content}</MessageText>
        <MessageMeta
          author={author}
          staff={question.authorRole === 'staff'}
          createdAt={question.createdAt}
          state={question.state}
        />
      </div>
      {actions?.(question)}
    </li>
  );
});

const box =
  'tabular flex h-13 w-12 shrink-0 flex-col items-center justify-center rounded-md text-sm font-semibold';

interface VotesProps {
  readonly question: Message;
  readonly describedBy: string;
  readonly onUpvote: ((question: Message) => void) | undefined;
  readonly children: string;
}

/** Up-voting is once and for good: pressed, the button stays where it is and does no more. */
function Votes({ question, describedBy, onUpvote, children }: VotesProps) {
  const { t } = useMessages();
  const count = { count: question.upvotes };
  if (!onUpvote) {
    return (
      <div className={classNames(box, 'bg-sunken', question.upvoted ? 'text-accent' : 'text-ink-soft')}>
        <ChevronUp size={18} aria-hidden />
        <span aria-hidden>{children}</span>
        <span className="sr-only">
          {t(question.upvoted ? 'conversation.upvoted' : 'conversation.upvotes', count)}
        </span>
      </div>
    );
  }
  return (
    <button
      type="button"
      aria-label={t(question.upvoted ? 'conversation.upvoted' : 'conversation.upvote', count)}
      aria-describedby={describedBy}
      aria-pressed={question.upvoted}
      aria-disabled={question.upvoted}
      onClick={() => onUpvote(question)}
      className={classNames(
        box,
        'border',
        question.upvoted
          ? 'cursor-default border-accent bg-accent-wash text-accent'
          : 'border-line bg-surface text-ink-soft hover:border-line-strong hover:text-ink active:bg-sunken',
      )}
    >
      <ChevronUp size={18} strokeWidth={question.upvoted ? 3 : 2} aria-hidden />
      {children}
    </button>
  );
}
