import type { Project } from '@pulse/client';
import { useMessages } from '../../messages/language.ts';
import type { TimeRange } from '../tail/event-filter.ts';
import type { ChartRange } from './chart-range.ts';
import { slotText } from './slot-text.ts';
import { type Bar, stackOrder } from './volume-series.ts';

interface VolumeTableProps {
  readonly bars: readonly Bar[];
  readonly shown: ChartRange;
  readonly project: Pick<Project, 'timeZone'>;
  /** Absent where nothing can be chosen. */
  readonly onRange?: ((range: TimeRange) => void) | undefined;
}

/** The numbers of the chart, newest first; each time can be chosen. */
export function VolumeTable({ bars, shown, project, onRange }: VolumeTableProps) {
  const { t, language } = useMessages();
  const number = new Intl.NumberFormat(language);
  const filled = bars.filter(({ total }) => total > 0).reverse();
  if (filled.length === 0) return <p className="py-10 text-center text-ink-soft">{t('volume.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section aria-label={t('volume.table')} tabIndex={0} className="mt-2 max-h-64 overflow-auto">
      <table className="w-full text-sm">
        <thead className="text-xs text-ink-faint">
          <tr>
            <th scope="col" className="sticky top-0 bg-surface py-1.5 text-start font-medium">
              {t('volume.time')}
            </th>
            <th scope="col" className="sticky top-0 bg-surface px-2 py-1.5 text-end font-medium">
              {t('volume.all')}
            </th>
            {stackOrder.map((level) => (
              <th
                key={level}
                scope="col"
                className="sticky top-0 bg-surface px-2 py-1.5 text-end font-medium"
              >
                {t(`level.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular divide-y divide-line">
          {filled.map((bar) => {
            const time = slotText(bar, shown, project, language);
            return (
              <tr key={bar.from}>
                <th scope="row" className="py-1 text-start font-normal">
                  {onRange ? (
                    <button
                      type="button"
                      aria-label={t('volume.choose', { time })}
                      onClick={() => onRange({ from: bar.from, to: bar.to })}
                      className="min-h-8 rounded-md text-start whitespace-nowrap underline decoration-line-strong underline-offset-4 hover:text-accent"
                    >
                      {time}
                    </button>
                  ) : (
                    <span className="whitespace-nowrap">{time}</span>
                  )}
                </th>
                <td className="px-2 py-1 text-end font-medium">{number.format(bar.total)}</td>
                {stackOrder.map((level) => (
                  <td key={level} className="px-2 py-1 text-end text-ink-soft">
                    {bar.counts[level] === 0 ? '' : number.format(bar.counts[level])}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
