import { type Event, eventsQuery } from '@pulse/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { host } from '../../account/account.ts';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { type EventFilter, filterInput, type TimeRange } from './event-filter.ts';
import { EventList } from './event-list.tsx';

interface HistoryListProps {
  readonly projectId: string;
  readonly filter: EventFilter;
  readonly range: TimeRange;
  readonly onOpen: (event: Event) => void;
  readonly onRange: (range: TimeRange) => void;
  readonly ref: Ref<HTMLOListElement>;
}

/** The events of a time that was chosen in the chart; they do not move. */
export function HistoryList({ projectId, filter, range, onOpen, onRange, ref }: HistoryListProps) {
  const { t } = useMessages();
  const query = useInfiniteQuery({
    queryKey: ['projects', projectId, 'events', filter, range],
    queryFn: ({ pageParam }) =>
      host.call(eventsQuery, {
        projectId,
        ...filterInput(filter),
        ...range,
        limit: 100,
        cursor: pageParam,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (query.isPending) return <RowsSkeleton />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap(({ items }) =>
    items.map((event) => ({ kind: 'event' as const, event })),
  );
  if (rows.length === 0) {
    return (
      <div className="rounded-lg border border-line bg-surface">
        <Notice title={t('tail.history.empty.title')} text={t('tail.history.empty.text')} />
      </div>
    );
  }
  return (
    <>
      <EventList ref={ref} rows={rows} onOpen={onOpen} onRange={onRange} />
      <MoreButton query={query} />
    </>
  );
}
