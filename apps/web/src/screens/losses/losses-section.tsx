import { type LossLedger, type Project, projectsLedger } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { classNames } from '../../components/class-names.ts';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { useMessages } from '../../messages/language.ts';
import { BoardSection, SectionSkeleton } from '../board/board-section.tsx';
import { ledgerKey } from '../board/queries.ts';
import { type ChartRange, chartRanges, slotsOf } from '../volume/chart-range.ts';
import { type LossReason, lossRows } from './loss-rows.ts';
import { LossTable } from './loss-table.tsx';

/** The gravest first; a duplicate and a time that was put right are no loss. */
const reasons = ['refused', 'limited', 'duplicate', 'shifted'] as const satisfies readonly LossReason[];
const grave: ReadonlySet<LossReason> = new Set(['refused', 'limited']);

/** The loss ledger: what was sent and not stored as it came, and what that means. */
export function LossesSection({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const [shown, setShown] = useState<ChartRange>('day');
  const query = useQuery({
    queryKey: [...ledgerKey(project.id), shown, project.timeZone],
    queryFn: async () => {
      const slots = slotsOf(shown, Date.now(), project.timeZone);
      const from = slots[0]?.from;
      const { entries, totals } = await host.call(projectsLedger, { projectId: project.id, from });
      return { rows: lossRows(slots, entries), totals };
    },
    placeholderData: (before) => before,
    refetchInterval: 15_000,
  });
  return (
    <BoardSection
      title={t('losses.title')}
      text={t('losses.text')}
      action={
        <Segments
          label={t('range.label')}
          value={shown}
          onChange={setShown}
          choices={chartRanges.map((value) => ({ value, label: t(`range.${value}`) }))}
        />
      }
    >
      {query.isError && !query.data ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <SectionSkeleton />
      ) : (
        <>
          <Totals totals={query.data.totals} />
          {query.data.rows.length === 0 ? (
            <div className="rounded-lg border border-line bg-surface">
              <Notice title={t('losses.none.title')} text={t('losses.none.text')} />
            </div>
          ) : (
            <LossTable rows={query.data.rows} shown={shown} project={project} />
          )}
        </>
      )}
    </BoardSection>
  );
}

function Totals({ totals }: { readonly totals: LossLedger['totals'] }) {
  const { t, language } = useMessages();
  const number = new Intl.NumberFormat(language);
  return (
    <dl className="grid gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-2 lg:grid-cols-4">
      {reasons.map((reason) => (
        <div key={reason} className="flex flex-col gap-1 bg-surface p-4">
          <dt className="text-sm font-medium">{t(`losses.${reason}`)}</dt>
          <dd
            className={classNames(
              'tabular order-first text-xl font-semibold',
              totals[reason] === 0 ? 'text-ink-faint' : grave.has(reason) ? 'text-bad' : 'text-ink',
            )}
          >
            {number.format(totals[reason])}
          </dd>
          <dd className="text-sm text-pretty text-ink-soft">{t(`losses.${reason}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
