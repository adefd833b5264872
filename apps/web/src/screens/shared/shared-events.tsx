import { type Event, type PulseClient, sharesEvents } from '@pulse/client';
import { useEffect, useRef, useState } from 'react';
import { ConnectionDot } from '../../components/connection-dot.tsx';
import { useMessages } from '../../messages/language.ts';
import { createStore, useStore } from '../../store.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { EventDrawer } from '../tail/event-drawer.tsx';
import { EventFeed } from '../tail/event-feed.ts';
import { type EventFilter, isFiltered } from '../tail/event-filter.ts';
import { emptyFeed } from '../tail/feed-state.ts';
import { LiveList } from '../tail/live-list.tsx';

interface SharedEventsProps {
  readonly client: PulseClient;
  readonly projectId: string;
  readonly filter: EventFilter;
  readonly onEvents: () => void;
  /** The link has ended while it was followed. */
  readonly onEnded: () => void;
}

const nothingYet = createStore(emptyFeed);
const notRefused = createStore<string | undefined>(undefined);

/** The events that a link shows, as they come. */
export function SharedEvents({ client, projectId, filter, onEvents, onEnded }: SharedEventsProps) {
  const { t } = useMessages();
  const [opened, setOpened] = useState<Event>();
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(onEvents);
  latest.current = onEvents;
  const [feed, setFeed] = useState<EventFeed>();
  useEffect(() => {
    // The server shows no more than the link does, whatever is asked for.
    const opening = new EventFeed(
      client,
      projectId,
      { level: [], name: [] },
      () => latest.current(),
      (page) => client.call(sharesEvents, page),
    );
    setFeed(opening);
    return () => {
      opening.close();
      setFeed(undefined);
    };
  }, [client, projectId]);
  const state = useStore(feed?.state ?? nothingYet);
  const refused = useStore(feed?.refused ?? notRefused);
  const status = useStore(client.status);
  const over = refused !== undefined;
  useEffect(() => {
    if (over) onEnded();
  }, [over, onEnded]);
  return (
    <section aria-labelledby="shared-events" className="flex flex-col gap-3">
      <div className="flex min-h-10 items-center gap-3">
        <h2 id="shared-events" className="text-lg font-semibold">
          {t('tail.title')}
        </h2>
        <ConnectionDot status={status} />
      </div>
      {feed ? (
        <LiveList ref={list} feed={feed} state={state} filtered={isFiltered(filter)} onOpen={setOpened} />
      ) : (
        <RowsSkeleton />
      )}
      {opened && <EventDrawer event={opened} onClose={() => setOpened(undefined)} />}
    </section>
  );
}
