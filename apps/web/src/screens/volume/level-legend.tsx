import { useMessages } from '../../messages/language.ts';
import { LevelBadge } from '../tail/level-badge.tsx';
import { stackOrder } from './volume-series.ts';

/**
 * In the order in which they are stacked, from the ground up.
 *
 * @param hint what can be done with the chart
 */
export function LevelLegend({ hint }: { readonly hint?: string | undefined }) {
  const { t } = useMessages();
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-soft">
      <ul className="flex flex-wrap gap-x-3 gap-y-1 sm:gap-x-4">
        {stackOrder.map((level) => (
          <li key={level} className="flex items-center gap-1.5">
            <LevelBadge level={level} named />
            {t(`level.${level}`)}
          </li>
        ))}
      </ul>
      {hint && <span className="ms-auto text-ink-faint max-sm:hidden">{hint}</span>}
    </div>
  );
}
