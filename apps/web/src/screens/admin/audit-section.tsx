import { adminAudit } from '@pulse/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { ListSkeleton, MoreButton, Section } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { AuditExport } from './audit-export-buttons.tsx';
import { type AuditFilter, auditQuery, noFilter } from './audit-filter.ts';
import { AuditFilterForm } from './audit-filter-form.tsx';
import { AuditRow } from './audit-row.tsx';

/** Who did what to members, rights, people and messages: to read, to filter, to take away. */
export function AuditSection() {
  const { t } = useMessages();
  const [filter, setFilter] = useState<AuditFilter>(noFilter);
  const query = useInfiniteQuery({
    queryKey: ['admin', 'audit', filter],
    queryFn: ({ pageParam }) =>
      host.call(adminAudit, { ...auditQuery(filter), limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const narrow = (part: Partial<AuditFilter>) => setFilter({ ...filter, ...part });
  return (
    <Section title={t('admin.audit')} text={t('admin.audit.text')}>
      <AuditFilterForm
        key={JSON.stringify(filter)}
        filter={filter}
        busy={query.isFetching}
        onFilter={(next) => {
          setFilter(next);
          // The same filter again is asked for what is new.
          if (JSON.stringify(next) === JSON.stringify(filter)) void query.refetch();
        }}
      />
      <AuditExport filter={filter} />
      {query.isPending ? (
        <ListSkeleton />
      ) : query.isError && entries.length === 0 ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : entries.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('admin.audit.none')} text={t('admin.audit.none.text')} />
        </div>
      ) : (
        <ol className="overflow-hidden divide-y divide-line rounded-lg border border-line bg-surface">
          {entries.map((entry) => (
            <AuditRow
              key={entry.id}
              entry={entry}
              onActor={(actorId) => narrow({ actorId })}
              onResource={(resourceId) => narrow({ resourceId })}
            />
          ))}
        </ol>
      )}
      <MoreButton query={query} />
    </Section>
  );
}
