import type { AlertBackTest } from '@pulse/client';
import { useMessages } from '../../messages/language.ts';
import { niceTop } from '../volume/volume-series.ts';
import { momentText } from './alert-text.ts';

/** An episode of a minute is seen in a week as well. */
const narrowest = 0.006;

/** Events that match over time, and when the rule would have fired: a band, and a mark above it. */
export function BackTestChart({ test }: { readonly test: AlertBackTest }) {
  const { t, language } = useMessages();
  const from = Date.parse(test.from);
  const length = Math.max(1, (Date.parse(test.to) - from) / 1_000);
  const top = niceTop(Math.max(1, ...test.buckets.map(({ count }) => count)));
  const placeOf = (iso: string) => (Date.parse(iso) - from) / 1_000;
  const bands = test.episodes.map(({ firedAt, recoveredAt }) => {
    const start = placeOf(firedAt);
    const end = recoveredAt === null ? length : placeOf(recoveredAt);
    return { start, width: Math.max(end - start, length * narrowest) };
  });
  return (
    <figure className="m-0">
      <figcaption aria-hidden className="tabular flex h-6 items-center text-xs text-ink-faint">
        {new Intl.NumberFormat(language, { notation: 'compact' }).format(top)}
      </figcaption>
      <div dir="ltr" aria-hidden className="relative h-3">
        {bands.map(({ start }) => (
          <span
            key={start}
            className="absolute bottom-0 -translate-x-1/2 text-[10px] leading-none text-bad"
            style={{ left: `${(start / length) * 100}%` }}
          >
            ▼
          </span>
        ))}
      </div>
      <svg
        role="img"
        aria-label={t('backTest.chart', { count: test.total })}
        viewBox={`0 0 ${length} ${top}`}
        preserveAspectRatio="none"
        className="block h-24 w-full border-y border-line bg-surface"
      >
        {bands.map(({ start, width }) => (
          <rect key={start} x={start} y={0} width={width} height={top} fill="var(--bad)" opacity={0.25} />
        ))}
        {test.buckets.map(({ start, count }) => (
          <rect
            key={start}
            x={placeOf(start)}
            y={top - count}
            width={test.bucketSeconds * 0.84}
            height={count}
            fill="var(--ink-soft)"
          />
        ))}
      </svg>
      <div dir="ltr" aria-hidden className="tabular flex justify-between pt-1 text-xs text-ink-faint">
        <span>{momentText(test.from, language)}</span>
        <span>{momentText(test.to, language)}</span>
      </div>
    </figure>
  );
}
