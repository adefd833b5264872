import type { Message } from '@pulse/client';
import { Check, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { MessageMeta, MessageText } from '../conversation/message-text.tsx';
import type { Moderation } from './use-moderation.ts';
import type { Queue } from './use-queue.ts';
import { useQueueKeys } from './use-queue-keys.ts';

interface ModerationQueueProps {
  readonly queue: Queue;
  readonly moderation: Moderation;
  /** Whether the session holds messages back at all. */
  readonly before: boolean;
}

/** What waits for the staff: two buttons a row, four keys for all of it. */
export function ModerationQueue({ queue, moderation, before }: ModerationQueueProps) {
  const { t } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const { messages, names, reading } = queue;
  const find = (id: string) => messages.find((message) => message.id === id);
  const approve = (message: Message | undefined) => message && moderation.move(message, 'active');
  const dismiss = (message: Message | undefined) => message && moderation.dismiss(message);
  useQueueKeys(
    list,
    messages.map(({ id }) => id),
    { approve: (id) => approve(find(id)), dismiss: (id) => dismiss(find(id)) },
  );

  if (messages.length === 0 && reading.status === 'failed') {
    return <ErrorNotice error={reading.error} onRetry={queue.retry} />;
  }
  if (messages.length === 0 && reading.status === 'reading') return <QueueSkeleton />;
  if (messages.length === 0) {
    return (
      <div className="m-auto">
        <Notice
          title={t('moderation.empty.title')}
          text={t(before ? 'moderation.empty.text' : 'moderation.off.text')}
        />
      </div>
    );
  }
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
        tabIndex={0}
        aria-label={t('moderation.queue')}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
      >
        <ol ref={list} className="divide-y divide-line">
          {messages.map((message) => (
            <QueueRow
              key={message.id}
              message={message}
              author={message.authorName ?? names.get(message.authorId)}
              onApprove={() => approve(message)}
              onDismiss={() => dismiss(message)}
            />
          ))}
        </ol>
      </section>
      <p className="hidden border-t border-line px-4 py-2 text-xs text-ink-faint pointer-fine:block">
        <Keys />
      </p>
    </>
  );
}

interface QueueRowProps {
  readonly message: Message;
  readonly author: string | undefined;
  readonly onApprove: () => void;
  readonly onDismiss: () => void;
}

function QueueRow({ message, author, onApprove, onDismiss }: QueueRowProps) {
  const { t } = useMessages();
  return (
    <li
      data-row={message.id}
      tabIndex={-1}
      className="flex flex-col gap-2.5 px-4 py-3 focus:bg-sunken focus:shadow-[inset_3px_0_0_var(--accent)] rtl:focus:shadow-[inset_-3px_0_0_var(--accent)]"
    >
      <div>
        <MessageText>{message.content}</MessageText>
        <MessageMeta author={author} createdAt={message.createdAt}>
          <span className="shrink-0">{t(`moderation.kind.${message.kind}`)}</span>
        </MessageMeta>
      </div>
      <div className="flex gap-2">
        <Button look="primary" size="small" onClick={onApprove} icon={<Check size={16} aria-hidden />}>
          {t('moderation.approve')}
        </Button>
        <Button size="small" onClick={onDismiss} icon={<X size={16} aria-hidden />}>
          {t('moderation.dismiss')}
        </Button>
      </div>
    </li>
  );
}

const keys = [
  ['A', 'moderation.approve'],
  ['D', 'moderation.dismiss'],
  ['J', 'moderation.next'],
  ['K', 'moderation.previous'],
] as const;

function Keys() {
  const { t } = useMessages();
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {keys.map(([key, label]) => (
        <span key={key} className="inline-flex items-center gap-1">
          <kbd className="rounded-md border border-line bg-sunken px-1.5 font-mono text-ink-soft">{key}</kbd>
          {t(label)}
        </span>
      ))}
    </span>
  );
}

function QueueSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-5 p-4">
      <span className="sr-only">{t('app.loading')}</span>
      {['w-11/12', 'w-2/3', 'w-4/5'].map((width) => (
        <div key={width} className="flex flex-col gap-2.5">
          <div className={`skeleton h-10 ${width}`} />
          <div className="flex gap-2">
            <div className="skeleton h-8 w-24" />
            <div className="skeleton h-8 w-24" />
          </div>
        </div>
      ))}
    </div>
  );
}
