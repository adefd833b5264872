import { type EventStats, eventsStats, type Project } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { ChartColumn, Table2 } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { useMessages } from '../../messages/language.ts';
import { statsKey } from '../board/queries.ts';
import { type EventFilter, filterInput, type TimeRange } from '../tail/event-filter.ts';
import { type ChartRange, chartRanges, intervalOf, slotsOf } from './chart-range.ts';
import { LevelLegend } from './level-legend.tsx';
import { VolumeBars } from './volume-bars.tsx';
import { barsOf } from './volume-series.ts';
import { VolumeTable } from './volume-table.tsx';

interface VolumeChartProps {
  readonly project: Pick<Project, 'id' | 'timeZone'>;
  readonly filter: EventFilter;
  /** The time that is chosen. */
  readonly range?: TimeRange | undefined;
  /** Absent where nothing can be chosen. */
  readonly onRange?: (range: TimeRange | undefined) => void;
  /** Who comes by a link asks for them elsewhere. */
  readonly count?: CountByLevel;
}

/** Counts events by level, from a time on. */
export type CountByLevel = (asked: {
  readonly from: string | undefined;
  readonly interval: 'hour' | 'day';
}) => Promise<Pick<EventStats, 'buckets' | 'total'>>;

/** How many events came when, by level: from counts that outlive the events. */
export function VolumeChart({ project, filter, range, onRange, count }: VolumeChartProps) {
  const countByLevel: CountByLevel =
    count ??
    ((asked) =>
      host.call(eventsStats, { projectId: project.id, by: 'level', ...asked, ...filterInput(filter) }));
  const { t } = useMessages();
  const [shown, setShown] = useState<ChartRange>('day');
  const [asTable, setAsTable] = useState(false);
  const query = useQuery({
    queryKey: [...statsKey(project.id), shown, filter, project.timeZone],
    queryFn: async () => {
      const slots = slotsOf(shown, Date.now(), project.timeZone);
      const { buckets, total } = await countByLevel({ from: slots[0]?.from, interval: intervalOf(shown) });
      return { bars: barsOf(slots, buckets), total };
    },
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
  return (
    <section aria-labelledby="volume-title" className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-3 sm:px-5 sm:pt-4">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 max-sm:basis-full">
          <h2 id="volume-title" className="text-sm font-semibold">
            {t('volume.title')}
          </h2>
          <span className="tabular min-h-5 text-sm text-ink-soft">
            {query.data && t('volume.total', { count: query.data.total })}
          </span>
        </div>
        <Segments
          label={t('range.label')}
          value={shown}
          onChange={setShown}
          choices={chartRanges.map((value) => ({ value, label: t(`range.${value}`) }))}
        />
        <Button
          size="small"
          look="quiet"
          className="max-sm:ms-auto"
          onClick={() => setAsTable(!asTable)}
          icon={asTable ? <ChartColumn size={16} aria-hidden /> : <Table2 size={16} aria-hidden />}
        >
          <span className="max-sm:sr-only">{t(asTable ? 'volume.asChart' : 'volume.asTable')}</span>
        </Button>
      </header>
      <div className="min-h-48 px-4 pt-2 pb-3 sm:px-5">
        {query.isError && !query.data ? (
          <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
        ) : !query.data ? (
          <div className="skeleton mt-6 h-36" />
        ) : asTable ? (
          <VolumeTable bars={query.data.bars} shown={shown} project={project} onRange={onRange} />
        ) : (
          <>
            <VolumeBars
              bars={query.data.bars}
              total={query.data.total}
              shown={shown}
              project={project}
              range={range}
              onRange={onRange}
            />
            <LevelLegend hint={onRange && t('volume.hint')} />
          </>
        )}
      </div>
    </section>
  );
}
