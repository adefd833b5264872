import type { RetentionPreview } from '@pulse/client';
import type { UseQueryResult } from '@tanstack/react-query';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';

interface RetentionPreviewTextProps {
  readonly query: UseQueryResult<RetentionPreview>;
  /** False while no number of days is entered. */
  readonly shown: boolean;
}

/** What would go and what would stay, said once the answer is there. */
export function RetentionPreviewText({ query, shown }: RetentionPreviewTextProps) {
  const { t, language } = useMessages();
  const { data } = query;
  const date = (iso: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(iso));
  return (
    // Of one height whatever it says, and read out when it changes.
    <p
      role="status"
      className={classNames('min-h-10 text-sm text-pretty', query.isPlaceholderData && 'opacity-60')}
    >
      {!shown ? null : query.isError ? (
        <span className="text-ink-soft">{t('retention.unknown')}</span>
      ) : !data ? (
        <span className="skeleton inline-block h-5 w-64" />
      ) : (
        <>
          <span className={data.due > 0 ? 'font-medium text-bad' : 'text-ink-soft'}>
            {data.due > 0
              ? t('retention.due', { count: data.due, date: date(data.receivedBefore) })
              : t('retention.due.none')}
          </span>{' '}
          <span className="text-ink-soft">{t('retention.kept', { count: data.kept })}</span>
        </>
      )}
    </p>
  );
}
