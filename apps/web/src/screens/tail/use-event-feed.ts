import type { Event } from '@pulse/client';
import { useEffect, useRef, useState } from 'react';
import { host } from '../../account/account.ts';
import { EventFeed } from './event-feed.ts';
import type { EventFilter } from './event-filter.ts';

/** Follows the events of a project for as long as the component is there; undefined while it opens. */
export function useEventFeed(
  projectId: string,
  filter: EventFilter,
  onEvents?: (events: readonly Event[]) => void,
): EventFeed | undefined {
  const [feed, setFeed] = useState<EventFeed>();
  const latest = useRef(onEvents);
  latest.current = onEvents;
  useEffect(() => {
    const opened = new EventFeed(host, projectId, filter, (events) => latest.current?.(events));
    setFeed(opened);
    return () => {
      opened.close();
      setFeed(undefined);
    };
  }, [projectId, filter]);
  return feed;
}
