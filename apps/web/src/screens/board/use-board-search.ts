import { useNavigate, useSearch } from '@tanstack/react-router';
import { type BoardSearch, boardSearchOf } from './board-search.ts';

const from = '/board/$projectId/{-$section}';

/** What is to be shown otherwise; undefined is as it is for whoever opens the section. */
export type BoardSearchChange = { readonly [Key in keyof BoardSearch]?: BoardSearch[Key] | undefined };

interface BoardSearchState {
  readonly search: BoardSearch;
  readonly change: (change: BoardSearchChange) => void;
  /** Shows this and nothing of what was shown, such as a saved view. */
  readonly open: (search: BoardSearch) => void;
}

/**
 * What is shown, kept in the address: Back goes to another section, not through every choice. Read here, not by the
 * router, which phones load too.
 */
export function useBoardSearch(): BoardSearchState {
  const raw: Record<string, unknown> = { ...useSearch({ from }) };
  const navigate = useNavigate({ from });
  const search = boardSearchOf(raw);
  const open = (next: BoardSearchChange) => {
    void navigate({ search: () => without(next), replace: true, resetScroll: false });
  };
  return { search, change: (change) => open({ ...search, ...change }), open };
}

function without(search: BoardSearchChange): BoardSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
