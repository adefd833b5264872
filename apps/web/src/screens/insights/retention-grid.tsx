import type { EventRetention } from '@pulse/client';
import { useMessages } from '../../messages/language.ts';
import { dayOf, percentText } from './period-text.ts';

interface RetentionGridProps {
  readonly retention: EventRetention;
  readonly timeZone: string;
}

/** Who came, newest first, and which share returned after how long: the more, the darker. */
export function RetentionGrid({ retention: { cohorts, interval }, timeZone }: RetentionGridProps) {
  const { t, language } = useMessages();
  const number = new Intl.NumberFormat(language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section aria-label={t('retention.grid')} tabIndex={0} className="overflow-x-auto">
      <table className="tabular text-sm">
        <thead>
          <tr className="text-xs text-ink-faint [&>th]:px-2 [&>th]:pb-2 [&>th]:font-medium [&>th]:whitespace-nowrap">
            <th scope="col" className="sticky start-0 bg-surface text-start">
              {t('retention.start')}
            </th>
            <th scope="col" className="text-end">
              {t('retention.size')}
            </th>
            {cohorts.map(({ start }, later) => (
              <th key={start} scope="col" className="text-center">
                {t(`retention.later.${interval}`, { count: later })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts
            .filter(({ size }) => size > 0)
            .toReversed()
            .map(({ start, size, returned }) => (
              <tr key={start}>
                <th
                  scope="row"
                  className="sticky start-0 bg-surface py-0.5 pe-2 ps-2 text-start font-normal whitespace-nowrap"
                >
                  {dayOf(start, timeZone, language)}
                </th>
                <td className="px-2 text-end font-medium">{number.format(size)}</td>
                {returned.map((people, later) => (
                  <td
                    // Columns are how much later; nothing else tells them apart.
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    key={later}
                    title={t('retention.cell', {
                      people: number.format(people),
                      share: percentText(people / size, language),
                    })}
                    className="h-9 min-w-14 border-2 border-surface px-2 text-center"
                    style={{
                      background: `color-mix(in srgb, var(--accent) ${Math.round((people / size) * 45)}%, var(--sunken))`,
                    }}
                  >
                    {people === 0 ? (
                      <span className="text-ink-faint">–</span>
                    ) : (
                      percentText(people / size, language)
                    )}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
