import type { AlertBackTest } from '@pulse/client';
import { useMessages } from '../../messages/language.ts';
import { durationText, momentText } from './alert-text.ts';

/** The episodes that the chart marks, the latest first. */
export function BackTestTable({ test }: { readonly test: AlertBackTest }) {
  const { t, language } = useMessages();
  const number = new Intl.NumberFormat(language);
  if (test.episodes.length === 0) {
    return <p className="py-4 text-sm text-ink-soft">{t('backTest.never')}</p>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section aria-label={t('backTest.table')} tabIndex={0} className="mt-2 max-h-48 overflow-auto">
      <table className="w-full text-sm">
        <thead className="text-xs text-ink-faint">
          <tr>
            <th scope="col" className="py-1.5 text-start font-medium">
              {t('incidents.began')}
            </th>
            <th scope="col" className="px-2 py-1.5 text-start font-medium">
              {t('incidents.took')}
            </th>
            <th scope="col" className="py-1.5 text-end font-medium">
              {t('incidents.events')}
            </th>
          </tr>
        </thead>
        <tbody className="tabular divide-y divide-line">
          {test.episodes.toReversed().map(({ firedAt, seconds, count }) => (
            <tr key={firedAt}>
              <th scope="row" className="py-1.5 text-start font-normal">
                {momentText(firedAt, language)}
              </th>
              <td className="px-2 py-1.5">
                {seconds === null ? t('backTest.still') : durationText(seconds, language)}
              </td>
              <td className="py-1.5 text-end">{number.format(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
