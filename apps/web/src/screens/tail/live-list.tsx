import type { Event } from '@pulse/client';
import { type Ref, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ErrorLine, Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import type { EventFeed } from './event-feed.ts';
import type { TimeRange } from './event-filter.ts';
import { EventList } from './event-list.tsx';
import type { FeedState } from './feed-state.ts';

interface LiveListProps {
  readonly feed: EventFeed;
  readonly state: FeedState;
  readonly filtered: boolean;
  readonly onOpen: (event: Event) => void;
  /** Absent where other times cannot be seen. */
  readonly onRange?: ((range: TimeRange) => void) | undefined;
  readonly ref: Ref<HTMLOListElement>;
}

/** The events as they come; who asks for older ones reads on, and is not pushed about by new ones. */
export function LiveList({ feed, state, filtered, onOpen, onRange, ref }: LiveListProps) {
  const { t } = useMessages();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const loadOlder = async () => {
    feed.pause();
    setBusy(true);
    setError(undefined);
    try {
      await feed.loadOlder();
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  if (!state.loaded) return <RowsSkeleton />;
  if (state.rows.length === 0) {
    const about = filtered ? 'tail.empty' : 'tail.waits';
    return (
      <div className="rounded-lg border border-line bg-surface">
        <Notice title={t(`${about}.title`)} text={t(`${about}.text`)} />
      </div>
    );
  }
  return (
    <>
      <EventList ref={ref} rows={state.rows} onOpen={onOpen} onRange={onRange} />
      <ErrorLine error={error} />
      {state.older && (
        <Button busy={busy} onClick={() => void loadOlder()} className="self-center">
          {t('tail.older')}
        </Button>
      )}
    </>
  );
}
