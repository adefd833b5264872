import type { EventBreakdown } from '@pulse/client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/language.ts';
import { type Level, levels } from '../tail/event-filter.ts';
import { LevelBadge } from '../tail/level-badge.tsx';
import { type PropertyValue, propertiesOf, propertySearch, valueText } from '../tail/property-text.ts';
import { percentText } from './period-text.ts';
import type { QuestionProps } from './question.ts';
import { ShareBar } from './share-bar.tsx';

interface BreakdownTableProps extends Pick<QuestionProps, 'search' | 'change'> {
  readonly breakdown: EventBreakdown;
}

/** A table whose rows have bars: the numbers and the chart are one. */
export function BreakdownTable({ breakdown, search, change }: BreakdownTableProps) {
  const { t } = useMessages();
  const { values, others, without, total, by } = breakdown;
  const largest = Math.max(
    ...[...values.map(({ count }) => count), others, without].map((count) => count / total),
  );
  const onlyOf = (value: unknown) => {
    const only = filterFor(by, value, search);
    return only && (() => change(only));
  };
  return (
    <table className="w-full text-sm">
      <thead className="sr-only sm:not-sr-only">
        <tr className="text-xs text-ink-faint">
          <th scope="col" className="pb-2 text-start font-medium">
            {t('breakdown.value')}
          </th>
          <th scope="col" className="pb-2 text-end font-medium">
            {t('breakdown.count')}
          </th>
          <th scope="col" className="pb-2 ps-4 text-end font-medium">
            {t('breakdown.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ value, count, share }) => (
          <Row
            key={JSON.stringify(value)}
            count={count}
            share={share}
            largest={largest}
            onOnly={onlyOf(value)}
            text={textOf(by, value)}
          >
            {by === 'level' && isLevel(value) ? (
              <span className="inline-flex items-center gap-2">
                <LevelBadge level={value} named /> {t(`level.${value}`)}
              </span>
            ) : (
              <span className="font-mono text-xs">{textOf(by, value)}</span>
            )}
          </Row>
        ))}
        {others > 0 && (
          <Row count={others} share={others / total} largest={largest}>
            <span className="text-ink-soft">{t('breakdown.others')}</span>
          </Row>
        )}
        {without > 0 && (
          <Row count={without} share={without / total} largest={largest}>
            <span className="text-ink-soft">{t('breakdown.without')}</span>
          </Row>
        )}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly count: number;
  readonly share: number;
  readonly largest: number;
  readonly text?: string;
  readonly onOnly?: (() => void) | undefined;
  readonly children: ReactNode;
}

function Row({ count, share, largest, text = '', onOnly, children }: RowProps) {
  const { t, language } = useMessages();
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="w-full max-w-0 py-2 text-start font-normal">
        <div className="flex flex-col gap-1.5">
          {onOnly ? (
            <button
              type="button"
              title={t('breakdown.only', { value: text })}
              onClick={onOnly}
              className="min-h-6 truncate rounded-md text-start underline decoration-line-strong underline-offset-4 hover:text-accent"
            >
              {children}
            </button>
          ) : (
            <span className="min-h-6 truncate">{children}</span>
          )}
          <ShareBar share={share / largest} />
        </div>
      </th>
      <td className="tabular py-2 ps-4 text-end font-medium">
        {new Intl.NumberFormat(language).format(count)}
      </td>
      <td className="tabular py-2 ps-4 text-end whitespace-nowrap text-ink-soft">
        {percentText(share, language)}
      </td>
    </tr>
  );
}

const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);
const textOf = (by: string, value: unknown) =>
  by.startsWith('properties.') ? valueText(value) : String(value);

/** What lets only events with this value through; undefined where there is no such filter. */
function filterFor(by: string, value: unknown, search: QuestionProps['search']) {
  if (by === 'name' && typeof value === 'string') return { name: [value] };
  if (by === 'level' && isLevel(value)) return { level: [value] };
  if (!by.startsWith('properties.') || (typeof value === 'object' && value !== null)) return undefined;
  return propertySearch({
    ...propertiesOf(search),
    [by.slice('properties.'.length)]: value as PropertyValue,
  });
}
