import { useMemo } from 'react';
import type { BoardSearch } from '../board/board-search.ts';
import { useBoardSearch } from '../board/use-board-search.ts';
import { type EventFilter, isFiltered, type TimeRange } from './event-filter.ts';
import { type Properties, propertiesOf, propertySearch } from './property-text.ts';

/** What only events that have been received are asked for: live ones are filtered by level and name. */
export interface HistoryFilter {
  readonly search: string;
  readonly properties: Properties;
  readonly range?: TimeRange;
}

/** What the live section shows, kept in the address, and what changes it. */
export function useLiveSearch() {
  const { search: shown, change, open } = useBoardSearch();
  const { level = [], name = [], search = '', property = [], from, to } = shown;
  const filter = useSame<EventFilter>({ level, name });
  const history = useSame<HistoryFilter>({
    search,
    properties: propertiesOf(shown) ?? {},
    ...(from !== undefined && to !== undefined && Date.parse(from) < Date.parse(to)
      ? { range: { from, to } }
      : {}),
  });
  const searches = search !== '' || property.length > 0;
  return {
    filter,
    history,
    /** Whether a text or properties are looked for. */
    searches,
    /** Whether nothing moves: a time is shown, or what was looked for. */
    still: searches || history.range !== undefined,
    filtered: searches || isFiltered(filter),
    /** What a view keeps. A time is passed soon; what was in it has an address. */
    view: viewOf({ level, name, search, property }),
    openView: open,
    setFilter: (next: EventFilter) => change(filterSearch(next)),
    setSearch: (text: string) => change({ search: text === '' ? undefined : text }),
    setProperties: (properties: Properties) => change(propertySearch(properties)),
    setRange: (range: TimeRange | undefined) => change({ from: range?.from, to: range?.to }),
    clear: () => change({ level: undefined, name: undefined, search: undefined, property: undefined }),
    backToLive: () => change({ search: undefined, property: undefined, from: undefined, to: undefined }),
  };
}

export type LiveSearch = ReturnType<typeof useLiveSearch>;

/** A filter as an address has it. */
export function filterSearch({ level, name }: EventFilter) {
  return { level: level.length > 0 ? level : undefined, name: name.length > 0 ? name : undefined };
}

function viewOf(kept: Required<Pick<BoardSearch, 'level' | 'name' | 'search' | 'property'>>): BoardSearch {
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value.length > 0));
}

/** The same object while it says the same: what depends on it begins anew with another. */
function useSame<Value>(value: Value): Value {
  const said = JSON.stringify(value);
  return useMemo(() => JSON.parse(said) as Value, [said]);
}
