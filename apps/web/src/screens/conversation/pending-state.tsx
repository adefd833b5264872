import { CloudOff, Hourglass, LoaderCircle } from 'lucide-react';
import { useMessages } from '../../messages/language.ts';
import { MessageMeta } from './message-text.tsx';

/** What becomes of an own message that the staff looks at before others see it. */
export function WaitingState() {
  const { t } = useMessages();
  return (
    <MessageMeta author={undefined}>
      <Hourglass size={14} aria-hidden className="shrink-0 text-warning" />
      <span className="text-warning">{t('conversation.approval')}</span>
    </MessageMeta>
  );
}

/** What becomes of an own message that has no answer yet. */
export function PendingState({ stuck }: { readonly stuck: boolean }) {
  const { t } = useMessages();
  return (
    <MessageMeta author={undefined}>
      {stuck ? (
        <CloudOff size={14} aria-hidden className="shrink-0 text-warning" />
      ) : (
        <LoaderCircle size={14} aria-hidden className="shrink-0" />
      )}
      <span className={stuck ? 'text-warning' : undefined}>
        {t(stuck ? 'conversation.waiting' : 'conversation.sending')}
      </span>
    </MessageMeta>
  );
}
