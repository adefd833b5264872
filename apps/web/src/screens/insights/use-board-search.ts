import { useNavigate, useSearch } from '@tanstack/react-router';
import { type BoardSearch, boardSearchOf } from '../board/board-search.ts';

const from = '/board/$projectId/{-$section}';

/** What is to be shown otherwise; undefined is as it is for whoever opens the section. */
export type BoardSearchChange = { readonly [Key in keyof BoardSearch]?: BoardSearch[Key] | undefined };

/**
 * What is shown, kept in the address: Back goes to another section, not through every choice. Read here, not by the
 * router, which phones load too.
 */
export function useBoardSearch(): readonly [BoardSearch, (change: BoardSearchChange) => void] {
  const raw: Record<string, unknown> = { ...useSearch({ from }) };
  const navigate = useNavigate({ from });
  const search = boardSearchOf(raw);
  return [
    search,
    (change) => {
      void navigate({ search: () => without({ ...search, ...change }), replace: true, resetScroll: false });
    },
  ];
}

function without(search: BoardSearchChange): BoardSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
