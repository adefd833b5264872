import { type EventDeletion, type Project, projectsDeletions } from '@pulse/client';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { host } from '../../account/account.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { deletionsKey } from '../board/queries.ts';
import { previewQuery } from './preview-query.ts';

const pageSize = 10;
/** While something is being removed. */
const refetchMilliseconds = 2_000;

/** What was removed of a project's events: when, why, how many. */
export function Receipts({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const { id: projectId, retentionDays } = project;
  // What is due by what is set is about to be removed.
  const { data: { due } = { due: 0 } } = useQuery({
    ...previewQuery(projectId, retentionDays),
    refetchInterval: ({ state: { data } }) => (data && data.due > 0 ? refetchMilliseconds : false),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: when there is less that is due, there is a receipt of it
  useEffect(() => {
    void client.invalidateQueries({ queryKey: deletionsKey(projectId) });
  }, [client, projectId, due]);
  const query = useInfiniteQuery({
    queryKey: deletionsKey(projectId),
    queryFn: ({ pageParam }) =>
      host.call(projectsDeletions, { projectId, limit: pageSize, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(({ finishedAt }) => finishedAt === null))
        ? refetchMilliseconds
        : false,
  });
  if (query.isPending) return <RowsSkeleton />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const receipts = query.data.pages.flatMap(({ items }) => items);
  if (receipts.length === 0) {
    return (
      <p className="rounded-lg border border-line bg-surface p-5 text-sm text-ink-soft sm:px-6">
        {t('receipts.none')}
      </p>
    );
  }
  const head = 'px-4 py-2.5 text-start font-medium';
  return (
    <>
      <div className="overflow-x-auto rounded-lg border border-line bg-surface">
        <table className="w-full text-sm">
          <thead className="border-b border-line text-xs text-ink-faint">
            <tr>
              <th scope="col" className={head}>
                {t('receipts.when')}
              </th>
              <th scope="col" className={head}>
                {t('receipts.why')}
              </th>
              <th scope="col" className={`${head} max-sm:hidden`}>
                {t('receipts.received')}
              </th>
              <th scope="col" className="px-4 py-2.5 text-end font-medium">
                {t('receipts.events')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {receipts.map((receipt) => (
              <ReceiptRow key={receipt.id} receipt={receipt} />
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton query={query} />
    </>
  );
}

function ReceiptRow({ receipt }: { readonly receipt: EventDeletion }) {
  const { t, language } = useMessages();
  const { reason, retentionDays, events, firstReceivedAt, lastReceivedAt, startedAt, finishedAt } = receipt;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <tr>
      <th scope="row" className="tabular px-4 py-2.5 text-start align-top font-normal text-ink-soft">
        {time.format(new Date(finishedAt ?? startedAt))}
      </th>
      <td className="px-4 py-2.5 align-top">
        <span className="font-medium">
          {reason === 'retention'
            ? t('receipts.retention', { count: retentionDays ?? 0 })
            : t(`receipts.${reason}`)}
        </span>
        {finishedAt === null && <span className="block text-ink-soft">{t('receipts.underWay')}</span>}
      </td>
      <td className="tabular px-4 py-2.5 align-top text-ink-soft max-sm:hidden">
        {firstReceivedAt === null || lastReceivedAt === null
          ? '–'
          : day.formatRange(new Date(firstReceivedAt), new Date(lastReceivedAt))}
      </td>
      <td className="tabular px-4 py-2.5 text-end align-top font-medium">
        {new Intl.NumberFormat(language).format(events)}
      </td>
    </tr>
  );
}
