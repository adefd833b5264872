import type { Project } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useAccount } from '../../account/use-account.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { DigestCard } from './digest-card.tsx';
import { digestsQuery, membersQuery } from './digest-queries.ts';

/** Mails lead here, to who wants no more of them. */
const fragment = '#digests';

/** What a project says by mail every day or every week. */
export function DigestSettings({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const account = useAccount();
  const digests = useQuery(digestsQuery(project));
  const members = useQuery(membersQuery(project.id));
  const place = useRef<HTMLElement>(null);
  const loaded = digests.data !== undefined;
  useEffect(() => {
    // The page was there before this part of it was.
    if (loaded && location.hash === fragment) place.current?.scrollIntoView();
  }, [loaded]);

  const userId = account.status === 'signed-in' ? account.user.id : undefined;
  const role = members.data?.find((member) => member.userId === userId)?.role;
  const failed = [digests, members].find(({ isError, data }) => isError && !data);
  return (
    <section
      ref={place}
      id="digests"
      aria-labelledby="settings-digests"
      className="flex scroll-mt-20 flex-col gap-3"
    >
      <h2 id="settings-digests" className="font-semibold">
        {t('digests.title')}
      </h2>
      <p className="max-w-prose text-sm text-pretty text-ink-soft">{t('digests.text')}</p>
      {failed ? (
        <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
      ) : !digests.data || !members.data ? (
        <RowsSkeleton />
      ) : (
        digests.data.map((digest) => (
          <DigestCard
            key={`${digest.id} ${project.timeZone}`}
            project={project}
            digest={digest}
            members={members.data}
            readOnly={role === 'moderator'}
          />
        ))
      )}
    </section>
  );
}
