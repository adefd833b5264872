import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { listSessions } from '../../api/hosting.ts';
import type { Session } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { SessionBadge } from '../../components/session-badge.tsx';
import { useMessages } from '../../messages/language.ts';
import { NewSessionDialog } from './new-session-dialog.tsx';
import { SessionListSkeleton } from './session-list-skeleton.tsx';

const queries = new QueryClient();

export function SessionList() {
  return (
    <QueryClientProvider client={queries}>
      <Sessions />
    </QueryClientProvider>
  );
}

function Sessions() {
  const { t } = useMessages();
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['sessions'],
    queryFn: ({ pageParam }) => listSessions(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    retry: 1,
  });
  const dialog = creating && <NewSessionDialog onClose={() => setCreating(false)} />;

  if (query.isPending) return <SessionListSkeleton />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const sessions = query.data.pages.flatMap((page) => page.items);

  return (
    <div className="flex flex-col gap-6">
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
            <SessionRow key={session.id} session={session} />
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

function SessionRow({ session }: { session: Session }) {
  const { t, language } = useMessages();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(session.createdAt));
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        to="/sessions/$sessionId"
        params={{ sessionId: session.id }}
        className="flex min-h-18 items-center gap-4 px-4 py-3 -outline-offset-2 hover:bg-sunken sm:px-6"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{session.title}</span>
          <span className="block text-sm text-ink-faint">{t('sessions.created', { date })}</span>
        </span>
        <span className="code-figures hidden text-sm text-ink-soft sm:inline">
          <span className="sr-only">{t('sessions.code', { code: session.code })}</span>
          <span aria-hidden>{session.code}</span>
        </span>
        <span className="flex w-24 justify-end">
          <SessionBadge status={session.status} />
        </span>
        <ChevronRight size={18} aria-hidden className="shrink-0 text-ink-faint rtl:rotate-180" />
      </Link>
    </li>
  );
}
