import { useMemo } from 'react';
import type { BoardSearch } from '../board/board-search.ts';
import { useBoardSearch } from '../board/use-board-search.ts';
import type { EventFilter } from './event-filter.ts';

interface LiveSearch {
  /** The same object while it says the same: it is what is followed. */
  readonly filter: EventFilter;
  readonly setFilter: (filter: EventFilter) => void;
  /** What a view keeps. */
  readonly view: BoardSearch;
  readonly openView: (view: BoardSearch) => void;
}

/** What the live section shows, kept in the address. */
export function useLiveSearch(): LiveSearch {
  const { search, change, open } = useBoardSearch();
  const { level = [], name = [] } = search;
  const said = JSON.stringify({ level, name });
  return {
    filter: useMemo(() => JSON.parse(said) as EventFilter, [said]),
    setFilter: (filter) => change(filterSearch(filter)),
    view: { ...(level.length > 0 ? { level } : {}), ...(name.length > 0 ? { name } : {}) },
    openView: open,
  };
}

/** A filter as an address has it. */
export function filterSearch({ level, name }: EventFilter) {
  return { level: level.length > 0 ? level : undefined, name: name.length > 0 ? name : undefined };
}
