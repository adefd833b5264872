import { adminUsers } from '@pulse/client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { host } from '../../account/account.ts';
import { inputClass } from '../../components/field.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { ListSkeleton, MoreButton, Section } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { UserRow } from './user-row.tsx';

const queryKey = ['admin', 'users'];
const typingPause = 250;

/** Every account: find it, change its roles, switch it off and on. */
export function UsersSection() {
  const { t } = useMessages();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = useInfiniteQuery({
    queryKey: [...queryKey, search],
    queryFn: ({ pageParam }) =>
      host.call(adminUsers, { limit: 50, cursor: pageParam, ...(search ? { search } : {}) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
  const users = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('admin.users')} text={t('admin.users.text')}>
      <search className="relative max-w-md">
        <Search
          size={18}
          aria-hidden
          className="pointer-events-none absolute inset-y-0 start-3 my-auto text-ink-faint"
        />
        <input
          type="search"
          aria-label={t('admin.users.search')}
          placeholder={t('admin.users.search')}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          className={`${inputClass} ps-10`}
        />
      </search>
      {query.isPending ? (
        <ListSkeleton />
      ) : query.isError && users.length === 0 ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : users.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('admin.users.none')} text={t('admin.users.none.text')} />
        </div>
      ) : (
        <ul
          className="divide-y divide-line rounded-lg border border-line bg-surface"
          aria-busy={query.isFetching}
        >
          {users.map((user) => (
            <UserRow
              key={user.id}
              user={user}
              onChanged={() => void client.invalidateQueries({ queryKey })}
            />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
    </Section>
  );
}
