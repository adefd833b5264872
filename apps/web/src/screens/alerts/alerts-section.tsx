import { type Alert, alertsList, type Project } from '@pulse/client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { BoardSection, RowsSkeleton } from '../board/board-section.tsx';
import { alertsKey, incidentsKey } from '../board/queries.ts';
import { AlertDialog } from './alert-dialog.tsx';
import { AlertRow } from './alert-row.tsx';
import { IncidentList } from './incident-list.tsx';
import { refetchMilliseconds } from './refetch.ts';
import { useAlertNews } from './use-alert-news.ts';

/** What people of a project are told of, how it stands, and when it happened. */
export function AlertsSection({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [open, setOpen] = useState<'new' | Alert>();
  const queryKey = alertsKey(project.id);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      host.call(alertsList, { projectId: project.id, limit: 100, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: refetchMilliseconds,
  });
  const alerts = useMemo(() => firingFirst(query.data?.pages.flatMap(({ items }) => items)), [query.data]);
  useAlertNews(alerts);
  const refresh = () => {
    void client.invalidateQueries({ queryKey });
    void client.invalidateQueries({ queryKey: incidentsKey(project.id) });
  };
  const create = (
    <Button look="primary" icon={<Plus size={18} aria-hidden />} onClick={() => setOpen('new')}>
      {t('alerts.new')}
    </Button>
  );
  return (
    <BoardSection
      title={t('alerts.title')}
      text={t('alerts.text')}
      action={alerts && alerts.length > 0 ? create : undefined}
    >
      {query.isPending ? (
        <RowsSkeleton />
      ) : !alerts ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : alerts.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('alerts.none.title')} text={t('alerts.none.text')}>
            {create}
          </Notice>
        </div>
      ) : (
        <ul
          aria-label={t('alerts.rules')}
          className="divide-y divide-line rounded-lg border border-line bg-surface"
        >
          {alerts.map((alert) => (
            <AlertRow
              key={alert.id}
              projectId={project.id}
              alert={alert}
              onEdit={() => setOpen(alert)}
              onChanged={refresh}
            />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
      <IncidentList projectId={project.id} />
      {open && (
        <AlertDialog
          project={project}
          alert={open === 'new' ? undefined : open}
          onSaved={() => {
            setOpen(undefined);
            refresh();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </BoardSection>
  );
}

function firingFirst(alerts: readonly Alert[] | undefined): readonly Alert[] | undefined {
  return alerts?.toSorted((one, other) => Number(other.state === 'firing') - Number(one.state === 'firing'));
}
