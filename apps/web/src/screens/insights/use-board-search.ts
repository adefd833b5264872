import { useNavigate, useSearch } from '@tanstack/react-router';
import type { BoardSearch } from '../board/board-search.ts';

/** What is to be shown otherwise; undefined is as it is for whoever opens the section. */
export type BoardSearchChange = { readonly [Key in keyof BoardSearch]?: BoardSearch[Key] | undefined };

const from = '/board/$projectId/{-$section}';

/** What is shown, kept in the address: Back goes to another section, not through every choice. */
export function useBoardSearch(): readonly [BoardSearch, (change: BoardSearchChange) => void] {
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  return [
    search,
    (change) => {
      void navigate({
        search: (before) => without({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      });
    },
  ];
}

function without(search: BoardSearchChange): BoardSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
