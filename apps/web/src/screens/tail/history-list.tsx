import type { Event } from '@pulse/client';
import { type Ref, useEffect } from 'react';
import { announce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorLine, ErrorNotice, Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import type { TimeRange } from './event-filter.ts';
import { EventList } from './event-list.tsx';
import type { History } from './use-history.ts';

interface HistoryListProps {
  readonly history: History;
  /** Whether only a time was asked for, whose events are looked up, not for. */
  readonly ofTime: boolean;
  readonly onOpen: (event: Event) => void;
  readonly onRange: (range: TimeRange) => void;
  readonly ref: Ref<HTMLOListElement>;
}

/** The events of a time, or what was found; they do not move. */
export function HistoryList({ history, ofTime, onOpen, onRange, ref }: HistoryListProps) {
  const { t } = useMessages();
  const { state, events, looking, more, error } = history;
  const count = events.length;
  const settled = state === 'shown' && !looking;
  useEffect(() => {
    if (settled && !ofTime) announce(t(more ? 'tail.found.sofar' : 'tail.found', { count }));
  }, [settled, ofTime, more, count, t]);
  if (state === 'pending') return <RowsSkeleton />;
  if (state === 'failed') return <ErrorNotice error={error} onRetry={history.retry} />;
  if (count === 0 && !looking) {
    const about = more ? 'tail.history.unfinished' : ofTime ? 'tail.history.empty' : 'tail.history.none';
    return (
      <div className="rounded-lg border border-line bg-surface">
        <Notice title={t(`${about}.title`)} text={t(`${about}.text`)}>
          {more && <Button onClick={history.lookFurther}>{t('tail.further')}</Button>}
        </Notice>
        <div className="text-center">
          <ErrorLine error={error} />
        </div>
      </div>
    );
  }
  return (
    <>
      {count > 0 && (
        <EventList
          ref={ref}
          rows={events.map((event) => ({ kind: 'event', event }))}
          onOpen={onOpen}
          onRange={onRange}
        />
      )}
      {looking ? (
        <div className="flex min-h-11 flex-wrap items-center justify-center gap-x-4 gap-y-2 rounded-lg bg-sunken px-4 py-2">
          <span role="status" className="text-sm text-ink-soft">
            <span className="me-1.5 inline-block size-2 animate-pulse rounded-full bg-accent" aria-hidden />
            {t('tail.looking')} {t('tail.found.sofar', { count })}
          </span>
          <Button size="small" onClick={history.stop}>
            {t('tail.looking.stop')}
          </Button>
        </div>
      ) : (
        more && (
          <>
            <ErrorLine error={error} />
            <Button onClick={history.lookFurther} className="self-center">
              {t(ofTime ? 'tail.older' : 'tail.further')}
            </Button>
          </>
        )
      )}
    </>
  );
}
