import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queries, readerOf } from './queries.ts';
import { useAccount } from './use-account.ts';

/** Where screens read as whoever is signed in. Another account begins with nothing of the one before. */
export function AccountQueries({ children }: { readonly children: ReactNode }) {
  return (
    <QueryClientProvider key={readerOf(useAccount())} client={queries}>
      {children}
    </QueryClientProvider>
  );
}
