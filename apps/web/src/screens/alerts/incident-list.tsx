import { type AlertEpisode, alertsIncidents } from '@pulse/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { host } from '../../account/account.ts';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { incidentsKey } from '../board/queries.ts';
import { conditionText, durationText, momentText } from './alert-text.ts';
import { refetchMilliseconds } from './refetch.ts';

/** When the alerts of a project fired, those that go on and those that are over. */
export function IncidentList({ projectId }: { readonly projectId: string }) {
  const { t } = useMessages();
  const title = useId();
  const query = useInfiniteQuery({
    queryKey: incidentsKey(projectId),
    queryFn: ({ pageParam }) => host.call(alertsIncidents, { projectId, limit: 20, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: refetchMilliseconds,
  });
  const incidents = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby={title} className="flex flex-col gap-3">
      <h2 id={title} className="font-semibold">
        {t('incidents.title')}
      </h2>
      {query.isPending ? (
        <RowsSkeleton />
      ) : query.isError && !query.data ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : incidents.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('incidents.none.title')} text={t('incidents.none.text')} />
        </div>
      ) : (
        <IncidentTable incidents={incidents} label={title} />
      )}
      <MoreButton query={query} />
    </section>
  );
}

interface IncidentTableProps {
  readonly incidents: readonly AlertEpisode[];
  /** Id of what names it. */
  readonly label: string;
}

function IncidentTable({ incidents, label }: IncidentTableProps) {
  const { t, language } = useMessages();
  const number = new Intl.NumberFormat(language);
  const head = 'px-4 py-2.5 text-start font-medium';
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table aria-labelledby={label} className="w-full text-sm">
        <thead className="border-b border-line text-xs text-ink-faint">
          <tr>
            <th scope="col" className={head}>
              {t('incidents.name')}
            </th>
            <th scope="col" className={`${head} max-sm:hidden`}>
              {t('incidents.began')}
            </th>
            <th scope="col" className={head}>
              {t('incidents.took')}
            </th>
            <th scope="col" className="px-4 py-2.5 text-end font-medium">
              {t('incidents.events')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {incidents.map((incident) => (
            <tr key={incident.id}>
              <th scope="row" className="px-4 py-2.5 text-start align-top font-normal">
                <span className="font-medium wrap-anywhere">{incident.alertName}</span>
                <span className="block text-ink-soft max-sm:hidden">
                  {conditionText(incident.condition, t, language)}
                </span>
                <span className="tabular block text-ink-soft sm:hidden">
                  {momentText(incident.firedAt, language)}
                </span>
              </th>
              <td className="tabular px-4 py-2.5 align-top whitespace-nowrap max-sm:hidden">
                {momentText(incident.firedAt, language)}
              </td>
              <td className="tabular px-4 py-2.5 align-top">
                {incident.seconds === null ? (
                  <span className="font-semibold text-bad">{t('incidents.going')}</span>
                ) : (
                  durationText(incident.seconds, language)
                )}
                {incident.endedBy !== null && incident.endedBy !== 'recovered' && (
                  <span className="block text-ink-soft">{t(`incidents.${incident.endedBy}`)}</span>
                )}
              </td>
              <td className="tabular px-4 py-2.5 text-end align-top font-medium">
                {number.format(incident.count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
