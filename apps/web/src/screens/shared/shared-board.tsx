import { type SharedBoard as Board, type PulseClient, sharesStats } from '@pulse/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMessages } from '../../messages/language.ts';
import { statsKey } from '../board/queries.ts';
import { type EventFilter, levels, noFilter } from '../tail/event-filter.ts';
import { LevelBadge } from '../tail/level-badge.tsx';
import { useFreshCounts } from '../volume/use-fresh-counts.ts';
import { VolumeChart } from '../volume/volume-chart.tsx';
import { SharedEvents } from './shared-events.tsx';

interface SharedBoardProps {
  readonly client: PulseClient;
  readonly board: Board;
  readonly onEnded: () => void;
}

/** Where nothing is followed live, counts are asked for so often. */
const countEvery = 10_000;

/** Counts over time and by level; the events below them when the link has them. */
export function SharedBoard({ client, board, onEnded }: SharedBoardProps) {
  const { t, language } = useMessages();
  const { project, filter, includesEvents, expiresAt } = board;
  const queries = useQueryClient();
  const freshen = useFreshCounts(project.id);
  useEffect(() => {
    if (includesEvents) return;
    const timer = setInterval(
      () => void queries.invalidateQueries({ queryKey: statsKey(project.id) }),
      countEvery,
    );
    return () => clearInterval(timer);
  }, [includesEvents, project.id, queries]);
  const shown = [...(filter.level ?? []).map((level) => t(`level.${level}`)), ...(filter.name ?? [])];
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold break-words">
          {board.name}
          {board.name !== project.name && (
            <span className="font-normal text-ink-soft"> · {project.name}</span>
          )}
        </h1>
        <p className="text-sm text-pretty text-ink-soft">
          {[
            t('shared.readOnly'),
            ...(shown.length > 0 ? [t('shared.only', { filter: shown.join(', ') })] : []),
            ...(includesEvents ? [] : [t('shared.countsAlone')]),
            ...(expiresAt === null ? [] : [t('shared.until', { date: dateText(expiresAt, language) })]),
          ].join(' ')}
        </p>
      </header>
      <LevelCounts client={client} board={board} />
      <VolumeChart project={project} filter={noFilter} count={(asked) => client.call(sharesStats, asked)} />
      {includesEvents && (
        <SharedEvents
          client={client}
          projectId={project.id}
          filter={filterOf(board)}
          onEvents={freshen}
          onEnded={onEnded}
        />
      )}
    </div>
  );
}

/** The day's events by level, in figures that can be read across a room. */
function LevelCounts({ client, board }: Pick<SharedBoardProps, 'client' | 'board'>) {
  const { t, language } = useMessages();
  const { data } = useQuery({
    queryKey: [...statsKey(board.project.id), 'levels'],
    queryFn: () => client.call(sharesStats, {}),
  });
  const counts = Object.fromEntries(levels.map((level) => [level, 0]));
  for (const { key, count } of data?.buckets ?? [])
    if (key !== null) counts[key] = (counts[key] ?? 0) + count;
  const shown = board.filter.level ?? levels;
  return (
    <section aria-labelledby="shared-levels">
      <h2 id="shared-levels" className="sr-only">
        {t('shared.levels')}
      </h2>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {levels
          .filter((level) => shown.includes(level))
          .map((level) => (
            <div
              key={level}
              className="flex flex-col gap-1 rounded-lg border border-line bg-surface px-4 py-3"
            >
              <dt className="flex items-center gap-2 text-sm text-ink-soft">
                <LevelBadge level={level} named />
                {t(`level.${level}`)}
              </dt>
              <dd className="tabular text-2xl font-semibold">
                {data ? new Intl.NumberFormat(language).format(counts[level] ?? 0) : '–'}
              </dd>
              <dd className="text-xs text-ink-faint">{t('range.day')}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function filterOf({ filter }: Board): EventFilter {
  return { level: filter.level ?? [], name: filter.name ?? [] };
}

function dateText(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}
