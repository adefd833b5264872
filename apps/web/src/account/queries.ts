import type { Observable } from '@pulse/client';
import { QueryClient } from '@tanstack/react-query';
import { type AccountState, account } from './account.ts';

/** What the screens of whoever is signed in have read. It is theirs alone: it goes when they go. */
export const queries = createQueries(account);

/** Reads as somebody; forgets everything as soon as it would be read as somebody else, or as nobody. */
export function createQueries(whose: Observable<AccountState>): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // Without a network a call fails and says so; what waits for one in silence looks like a slow server.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: 1,
        // Another screen may have changed it.
        refetchOnMount: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  let reader = readerOf(whose.get());
  whose.subscribe(() => {
    const next = readerOf(whose.get());
    if (next === reader) return;
    reader = next;
    client.clear();
  });
  return client;
}

/** The id of who is signed in; undefined for nobody. */
export function readerOf(state: AccountState): string | undefined {
  return state.status === 'signed-in' ? state.user.id : undefined;
}
