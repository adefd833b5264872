import { type DigestEdition, digestsEdition, digestsEditions, type Project } from '@pulse/client';
import { queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { type DigestId, editionsKey } from './digest-queries.ts';
import { MailDialog } from './mail-dialog.tsx';

interface DigestHistoryProps {
  readonly project: Project;
  readonly digestId: DigestId;
}

/** What became of a digest whenever it was due; asked for when somebody wants to see it. */
export function DigestHistory({ project, digestId }: DigestHistoryProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-10 cursor-pointer rounded-md py-2 text-sm text-ink-soft hover:text-ink">
        {t('digests.history')}
      </summary>
      {open && <Editions project={project} digestId={digestId} />}
    </details>
  );
}

function Editions({ project, digestId }: DigestHistoryProps) {
  const { t, language } = useMessages();
  const [shown, setShown] = useState<DigestEdition>();
  const query = useInfiniteQuery({
    queryKey: editionsKey(project.id, digestId),
    queryFn: ({ pageParam }) =>
      host.call(digestsEditions, { projectId: project.id, digestId, limit: 20, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (query.isPending) return <RowsSkeleton />;
  if (query.isError && !query.data) {
    return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  const editions = query.data.pages.flatMap(({ items }) => items);
  if (editions.length === 0) return <p className="text-sm text-ink-soft">{t('digests.history.none')}</p>;
  return (
    <>
      <ul aria-label={t('digests.history')} className="divide-y divide-line border-y border-line text-sm">
        {editions.map((edition) => (
          <EditionRow
            key={edition.id}
            edition={edition}
            digestId={digestId}
            onShow={() => setShown(edition)}
          />
        ))}
      </ul>
      <MoreButton query={query} />
      {shown && (
        <MailDialog
          title={t(`digests.${digestId}`)}
          query={queryOptions({
            queryKey: [...editionsKey(project.id, digestId), shown.id, language],
            queryFn: () =>
              host.call(digestsEdition, { projectId: project.id, digestId, editionId: shown.id, language }),
          })}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}

interface EditionRowProps {
  readonly edition: DigestEdition;
  readonly digestId: DigestId;
  readonly onShow: () => void;
}

function EditionRow({ edition, digestId, onShow }: EditionRowProps) {
  const { t, language } = useMessages();
  const { reason, recipients, total } = edition;
  const days = daysOf(edition, digestId, language);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <span className="min-w-36 font-medium">{days}</span>
      <span className="min-w-0 flex-1 basis-48 text-ink-soft">
        {reason === null ? t('digests.history.sent', { count: recipients }) : t(`digests.history.${reason}`)}
        {total !== null && total > 0 && ` · ${t('digests.history.events', { count: total })}`}
      </span>
      {total !== null && (
        <Button size="small" aria-label={t('digests.history.show', { days })} onClick={onShow}>
          {t('digests.history.open')}
        </Button>
      )}
    </li>
  );
}

/** Days of the calendar have no time zone: they are written as they are in UTC. */
function daysOf({ firstDay }: DigestEdition, digestId: DigestId, language: string): string {
  const first = new Date(`${firstDay}T00:00:00Z`);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  if (digestId === 'daily') return format.format(first);
  return format.formatRange(first, new Date(first.getTime() + 6 * 86_400_000));
}
