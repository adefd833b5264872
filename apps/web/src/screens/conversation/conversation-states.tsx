import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import type { MessageKind } from '../../contract.ts';
import { useMessages } from '../../messages/language.ts';
import type { Reading } from '../../room/room-messages.ts';

const rows = ['w-11/12', 'w-2/3', 'w-4/5', 'w-1/2'];

/** The list's shape before it is here. */
export function ListSkeleton({ kind }: { readonly kind: MessageKind }) {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-1 flex-col gap-4 overflow-hidden p-4">
      <span className="sr-only">{t('conversation.reading')}</span>
      {rows.map((width, index) => (
        <div key={width} className="flex gap-3">
          {kind === 'question' && <div className="skeleton h-13 w-12 shrink-0" />}
          <div
            className={classNames('skeleton h-10', width, kind === 'chat' && index % 2 === 1 && 'ms-auto')}
          />
        </div>
      ))}
    </div>
  );
}

/** What this place is for, and the first thing to do. */
export function EmptyList({ kind, over }: { readonly kind: MessageKind; readonly over: boolean }) {
  const { t } = useMessages();
  return (
    <div className="m-auto flex flex-1 flex-col items-center justify-center gap-1 px-6 py-10 text-center">
      <p className="font-semibold">{t(over ? 'conversation.empty.over' : `conversation.empty.${kind}`)}</p>
      {!over && <p className="text-ink-soft">{t(`conversation.empty.${kind}.text`)}</p>}
    </div>
  );
}

interface MoreRowsProps {
  /** More is here than is drawn. */
  readonly hidden: boolean;
  readonly label: string;
  readonly reading: Reading;
  readonly onMore: () => void;
  readonly onRetry: () => void;
}

/** The way to what is not on the screen; a box of one height, whatever it says. */
export function MoreRows({ hidden, label, reading, onMore, onRetry }: MoreRowsProps) {
  const { t } = useMessages();
  const more = hidden || typeof reading.cursor === 'string';
  if (reading.status !== 'failed' && !more) return null;
  return (
    <div className="flex min-h-13 flex-wrap items-center justify-center gap-3 py-2 text-sm">
      {reading.status === 'failed' ? (
        <>
          <span role="alert" className="text-bad">
            {t('conversation.failed')}
          </span>
          <Button size="small" onClick={onRetry}>
            {t('app.retry')}
          </Button>
        </>
      ) : (
        <Button size="small" busy={!hidden && reading.status === 'reading'} onClick={onMore}>
          {label}
        </Button>
      )}
    </div>
  );
}
