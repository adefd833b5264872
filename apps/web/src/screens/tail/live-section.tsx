import type { Event, Project } from '@pulse/client';
import { Clock } from 'lucide-react';
import { type Ref, useCallback, useEffect, useRef, useState } from 'react';
import { announce } from '../../components/announcer.tsx';
import { Chip } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { createStore, useStore } from '../../store.ts';
import { RowsSkeleton, SectionSkeleton } from '../board/board-section.tsx';
import { FirstEvent } from '../connect/first-event.tsx';
import { Views } from '../views/views.tsx';
import { useFreshCounts } from '../volume/use-fresh-counts.ts';
import { VolumeChart } from '../volume/volume-chart.tsx';
import { EventDrawer } from './event-drawer.tsx';
import { isFiltered } from './event-filter.ts';
import { emptyFeed } from './feed-state.ts';
import { FilterBar } from './filter-bar.tsx';
import { HistoryList } from './history-list.tsx';
import { LiveList } from './live-list.tsx';
import { PropertyFilter } from './property-filter.tsx';
import { TailHead } from './tail-head.tsx';
import { TextFilter } from './text-filter.tsx';
import { rangeText } from './time-text.ts';
import { useArrivalNews } from './use-arrival-news.ts';
import { useEventFeed } from './use-event-feed.ts';
import { useEventNames } from './use-event-names.ts';
import { useHistory } from './use-history.ts';
import { type LiveSearch, useLiveSearch } from './use-live-search.ts';
import { useTailKeys } from './use-tail-keys.ts';

const nothingYet = createStore(emptyFeed);
const notRefused = createStore<string | undefined>(undefined);

/** What arrives, as it arrives: counts over time, and the events below. */
export function LiveSection({ project }: { readonly project: Project }) {
  const { t, language } = useMessages();
  const shown = useLiveSearch();
  const { filter, setFilter, history: asked, setRange, still } = shown;
  const { range } = asked;
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Event>();
  const list = useRef<HTMLOListElement>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  const tellNews = useArrivalNews();
  const freshen = useFreshCounts(project.id);
  const feed = useEventFeed(project.id, filter, (events) => {
    freshen();
    if (!feed?.state.get().paused && !still) tellNews(events.length);
  });
  const state = useStore(feed?.state ?? nothingYet);
  const refused = useStore(feed?.refused ?? notRefused);
  const welcoming = useWelcome(state.loaded && state.rows.length === 0 && !isFiltered(filter));
  const known = useOnce(state.loaded);
  const names = useEventNames(project.id) ?? [];

  const togglePause = () => {
    if (!feed || still) return;
    const { paused } = feed.state.get();
    if (paused) feed.resume();
    else feed.pause();
    announce(t(paused ? 'tail.resumed' : 'tail.paused'));
  };
  useTailKeys(list, { pause: togglePause, filter: () => nameInput.current?.focus() });
  const open = useCallback((event: Event) => setOpened(event), []);

  if (refused !== undefined) return <Notice title={t('tail.ended.title')} text={t('tail.ended.text')} />;
  if (!known) return <SectionSkeleton />;
  if (welcoming.active) {
    return <FirstEvent project={project} state={state} onDone={welcoming.end} />;
  }
  return (
    <div className="flex flex-col gap-6">
      <Views project={project} section="live" search={shown.view} onOpen={shown.openView} />
      <VolumeChart project={project} filter={filter} range={range} onRange={setRange} />
      <section aria-labelledby="tail-title" className="flex flex-col gap-3">
        <TailHead state={state} onPause={togglePause} onLive={still ? shown.backToLive : undefined} />
        <FilterBar
          filter={filter}
          onFilter={setFilter}
          names={names}
          input={nameInput}
          onClear={shown.filtered ? shown.clear : undefined}
        >
          <TextFilter
            text={asked.search}
            onSearch={(text) => {
              if (text === asked.search) setAttempt(attempt + 1);
              else shown.setSearch(text);
            }}
          />
          <PropertyFilter properties={asked.properties} onChange={shown.setProperties} />
          {range && (
            <Chip label={t('tail.time.remove')} onRemove={() => setRange(undefined)}>
              <Clock size={14} aria-hidden />
              <span className="tabular">{rangeText(range, language)}</span>
            </Chip>
          )}
        </FilterBar>
        {shown.searches && <p className="text-xs text-ink-faint">{t('tail.search.hint')}</p>}
        {still ? (
          <Received ref={list} projectId={project.id} shown={shown} attempt={attempt} onOpen={open} />
        ) : feed ? (
          <LiveList
            ref={list}
            feed={feed}
            state={state}
            filtered={isFiltered(filter)}
            onOpen={open}
            onRange={setRange}
          />
        ) : (
          <RowsSkeleton />
        )}
        <p className="text-xs text-ink-faint max-sm:hidden">{t('tail.keys')}</p>
      </section>
      {opened && (
        <EventDrawer
          event={opened}
          onOnlyName={(name) => {
            setFilter({ ...filter, name: [name] });
            setOpened(undefined);
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}

interface ReceivedProps {
  readonly projectId: string;
  readonly shown: LiveSearch;
  readonly attempt: number;
  readonly onOpen: (event: Event) => void;
  readonly ref: Ref<HTMLOListElement>;
}

/** What was received: mounted only while it is asked for. */
function Received({ projectId, shown, attempt, onOpen, ref }: ReceivedProps) {
  const history = useHistory(projectId, shown.filter, shown.history, attempt);
  return (
    <HistoryList
      ref={ref}
      history={history}
      ofTime={!shown.searches}
      onOpen={onOpen}
      onRange={shown.setRange}
    />
  );
}

/** A project without events is welcomed, and stays so until whoever looks has seen the first one. */
function useWelcome(empty: boolean) {
  const [active, setActive] = useState(false);
  useEffect(() => {
    if (empty) setActive(true);
  }, [empty]);
  return { active: active || empty, end: () => setActive(false) };
}

/** Whether it has ever been so. */
function useOnce(now: boolean): boolean {
  const [was, setWas] = useState(now);
  useEffect(() => {
    if (now) setWas(true);
  }, [now]);
  return was || now;
}
