import type { Project } from '@pulse/client';
import { useMessages } from '../../messages/language.ts';
import type { Translate } from '../../messages/message.ts';
import type { ChartRange } from '../volume/chart-range.ts';
import { slotText } from '../volume/slot-text.ts';
import type { LossRow } from './loss-rows.ts';

interface LossTableProps {
  readonly rows: readonly LossRow[];
  readonly shown: ChartRange;
  readonly project: Project;
}

/** By hour or by day, what was lost and why. */
export function LossTable({ rows, shown, project }: LossTableProps) {
  const { t, language } = useMessages();
  const number = new Intl.NumberFormat(language);
  const head = 'px-4 py-2.5 text-start font-medium';
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-sm">
        <thead className="border-b border-line text-xs text-ink-faint">
          <tr>
            <th scope="col" className={head}>
              {t('losses.when')}
            </th>
            <th scope="col" className={head}>
              {t('losses.what')}
            </th>
            <th scope="col" className="px-4 py-2.5 text-end font-medium">
              {t('losses.count')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={`${row.from} ${row.reason} ${row.code}`}>
              <th scope="row" className="tabular px-4 py-2.5 text-start align-top font-normal text-ink-soft">
                {slotText(row, shown, project, language)}
              </th>
              <td className="px-4 py-2.5">
                <span className="font-medium">{t(`losses.${row.reason}`)}</span>
                {row.code !== null && (
                  <span className="block text-pretty text-ink-soft">{codeText(row.code, t)}</span>
                )}
              </td>
              <td className="tabular px-4 py-2.5 text-end align-top font-medium">
                {number.format(row.count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function codeText(code: string, t: Translate): string {
  return code === 'EVENT_TOO_LARGE' || code === 'INVALID_INPUT'
    ? t(`losses.code.${code}`)
    : t('losses.code.other', { code });
}
