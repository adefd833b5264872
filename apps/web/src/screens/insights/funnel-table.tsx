import type { EventFunnel } from '@pulse/client';
import { useMessages } from '../../messages/language.ts';
import { durationText, percentText } from './period-text.ts';
import { ShareBar } from './share-bar.tsx';

/** Steps as rows with bars: full is who came so far, pale who was lost since the step before. */
export function FunnelTable({ funnel: { steps } }: { readonly funnel: EventFunnel }) {
  const { t, language } = useMessages();
  const number = new Intl.NumberFormat(language);
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="text-xs text-ink-faint [&>th]:pb-2 [&>th]:font-medium">
          <th scope="col" className="text-start">
            {t('event.name')}
          </th>
          <th scope="col" className="ps-4 text-end">
            {t('funnel.count')}
          </th>
          <th scope="col" className="ps-4 text-end max-sm:hidden">
            {t('funnel.first')}
          </th>
          <th scope="col" className="ps-4 text-end">
            {t('funnel.previous')}
          </th>
          <th scope="col" className="ps-4 text-end max-sm:hidden">
            {t('funnel.next')}
          </th>
        </tr>
      </thead>
      <tbody className="tabular">
        {steps.map(({ name, count, shareOfFirst, shareOfPrevious, secondsToNext }, index) => {
          const before = steps[index - 1];
          return (
            <tr
              // The same event may be two steps.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              className="border-t border-line align-top [&>td]:py-2.5 [&>td]:ps-4 [&>td]:text-end [&>td]:whitespace-nowrap"
            >
              <th scope="row" className="w-full max-w-0 py-2.5 text-start font-normal">
                <div className="flex flex-col gap-1.5">
                  <span className="truncate">
                    {index + 1}. <span className="font-mono text-xs">{name}</span>
                  </span>
                  <ShareBar
                    share={shareOfFirst}
                    {...(before ? { lost: before.shareOfFirst - shareOfFirst } : {})}
                  />
                  {before && before.count > count && (
                    <span className="text-xs text-ink-faint">
                      {t('funnel.lost', { count: before.count - count })}
                    </span>
                  )}
                  {secondsToNext !== null && (
                    <span className="text-xs text-ink-faint sm:hidden">
                      {t('funnel.next.after', { duration: durationText(secondsToNext, language) })}
                    </span>
                  )}
                </div>
              </th>
              <td className="font-medium">{number.format(count)}</td>
              <td className="max-sm:hidden">{percentText(shareOfFirst, language)}</td>
              <td>{before ? percentText(shareOfPrevious, language) : '–'}</td>
              <td className="text-ink-soft max-sm:hidden">
                {secondsToNext === null ? '–' : durationText(secondsToNext, language)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
