import { authWatch, type Export } from '@pulse/client';
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { host } from '../../account/account.ts';
import { exportsKey } from '../board/queries.ts';
import { isOpen } from './polling.ts';

/** What the channel of an account tells; see packages/domain/src/exports/README.md. */
type Progress = Export & { readonly projectId: string };
type Pages = InfiniteData<{ readonly items: readonly Export[] }>;

/** Keeps the list of a project's exports up to date with those that this account asked for, also elsewhere. */
export function useOwnExports(projectId: string, userId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (userId === '') return;
    const queryKey = exportsKey(projectId);
    const take = ({ projectId: of, ...exported }: Progress) => {
      if (of !== projectId) return;
      const before = client.getQueryData<Pages>(queryKey);
      const known = before?.pages.some(({ items }) => items.some(({ id }) => id === exported.id)) ?? false;
      client.setQueryData<Pages>(queryKey, (pages) => pages && replaced(pages, exported));
      // A list that was being read meanwhile may not know the end of it.
      if (!known || !isOpen(exported)) void client.invalidateQueries({ queryKey });
    };
    return host.watch(authWatch, { userId }, ({ event, data }) => {
      if (event === 'export.progress') take(data as Progress);
    }).stop;
  }, [client, projectId, userId]);
}

function replaced(pages: Pages, exported: Export): Pages {
  const replace = (items: readonly Export[]) =>
    items.map((item) => (item.id === exported.id ? exported : item));
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: replace(page.items) })) };
}
