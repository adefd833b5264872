import { sessionsList } from '@pulse/client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { AccountQueries } from '../../account/account-queries.tsx';
import { useOwnAccount } from '../../account/use-own-account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Toasts } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { ConfirmBanner } from './confirm-banner.tsx';
import { NewSessionDialog } from './new-session-dialog.tsx';
import { SessionListSkeleton } from './session-list-skeleton.tsx';
import { SessionRow } from './session-row.tsx';

const queryKey = ['sessions'];

export function SessionList() {
  return (
    <AccountQueries>
      <Sessions />
      <Toasts />
    </AccountQueries>
  );
}

function Sessions() {
  const { t } = useMessages();
  const client = useQueryClient();
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => host.call(sessionsList, { limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const dialog = creating && <NewSessionDialog onClose={() => setCreating(false)} />;

  const own = useOwnAccount();
  // Both at once: a line that comes later would move the list.
  if (query.isPending || own.isPending) return <SessionListSkeleton />;
  if (!query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const sessions = query.data.pages.flatMap((page) => page.items);

  return (
    <div className="flex flex-col gap-6">
      {own.data && !own.data.emailVerified && <ConfirmBanner email={own.data.email} />}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{t('sessions.title')}</h1>
        {sessions.length > 0 && (
          <Button look="primary" icon={<Plus size={18} aria-hidden />} onClick={() => setCreating(true)}>
            {t('sessions.new')}
          </Button>
        )}
      </div>
      {sessions.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('sessions.empty.title')} text={t('sessions.empty.text')}>
            <Button look="primary" icon={<Plus size={18} aria-hidden />} onClick={() => setCreating(true)}>
              {t('sessions.empty.action')}
            </Button>
          </Notice>
        </div>
      ) : (
        <ul className="overflow-hidden rounded-lg border border-line bg-surface">
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              onChanged={() => void client.invalidateQueries({ queryKey })}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
          className="self-center"
        >
          {t('sessions.more')}
        </Button>
      )}
      {dialog}
    </div>
  );
}
