import { type Event, eventsQuery } from '@pulse/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { host } from '../../account/account.ts';
import { type EventFilter, filterInput } from './event-filter.ts';
import type { HistoryFilter } from './use-live-search.ts';

const pageSize = 100;
/** So many pages are asked for without being told to. */
const pagesAtOnce = 10;

export interface History {
  readonly state: 'pending' | 'failed' | 'shown';
  readonly events: readonly Event[];
  /** Whether it goes on by itself. */
  readonly looking: boolean;
  /** Whether there may be older ones. */
  readonly more: boolean;
  /** Of the first page, or of the next. */
  readonly error: unknown;
  readonly retry: () => void;
  readonly lookFurther: () => void;
  readonly stop: () => void;
}

/**
 * Events that were received, newest first. What is rare is looked for in steps: the server ends a page after its time,
 * whatever it has found by then, so that pages are asked for until there is something to show or it has taken long enough.
 *
 * @param attempt another one asks anew
 */
export function useHistory(
  projectId: string,
  filter: EventFilter,
  { search, properties, range }: HistoryFilter,
  attempt: number,
): History {
  const query = useInfiniteQuery({
    queryKey: ['projects', projectId, 'events', filter, search, properties, range, attempt],
    queryFn: ({ pageParam, signal }) =>
      host.call(
        eventsQuery,
        {
          projectId,
          ...filterInput(filter),
          ...(search === '' ? {} : { search }),
          ...(Object.keys(properties).length > 0 ? { properties: { ...properties } } : {}),
          ...range,
          limit: pageSize,
          cursor: pageParam,
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // It does not move, and all of its pages would be looked for again.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
  const pages = query.data?.pages ?? [];
  const events = pages.flatMap(({ items }) => items);
  // How far it goes by itself; anew with another question.
  const asked = JSON.stringify([filter, search, properties, range, attempt]);
  const [goal, setGoal] = useState({ asked, ...firstGoal });
  const { events: enough, pages: patience } = goal.asked === asked ? goal : firstGoal;
  const { hasNextPage: more, isFetching, isFetchNextPageError: failed, fetchNextPage } = query;
  const looking = more && !failed && events.length < enough && pages.length < patience;
  useEffect(() => {
    if (looking && !isFetching) void fetchNextPage();
  }, [looking, isFetching, fetchNextPage]);
  return {
    state: query.isPending ? 'pending' : query.data ? 'shown' : 'failed',
    events,
    looking: looking || query.isFetchingNextPage,
    more,
    error: query.error,
    retry: () => void query.refetch(),
    lookFurther: () => {
      setGoal({ asked, events: events.length + pageSize, pages: pages.length + pagesAtOnce });
      if (failed) void fetchNextPage();
    },
    stop: () => setGoal({ asked, events: 0, pages: 0 }),
  };
}

const firstGoal = { events: pageSize, pages: pagesAtOnce };
