import type { Project } from '@pulse/client';
import { type PointerEvent, useState } from 'react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import type { TimeRange } from '../tail/event-filter.ts';
import type { ChartRange } from './chart-range.ts';
import { edgeText, slotText } from './slot-text.ts';
import { type Bar, niceTop, stackOrder } from './volume-series.ts';

interface VolumeBarsProps {
  readonly bars: readonly Bar[];
  readonly total: number;
  readonly shown: ChartRange;
  readonly project: Pick<Project, 'timeZone'>;
  readonly range: TimeRange | undefined;
  /** Absent where nothing can be chosen. */
  readonly onRange?: ((range: TimeRange) => void) | undefined;
}

/** Between two bars that are wide enough for a gap, as a part of a bar. */
const gap = 0.16;
/** Times at the foot: as many as part the bars into equal groups. */
const labels: Readonly<Record<ChartRange, number>> = { day: 4, week: 7, month: 5 };

/** Stacked bars. Dragging over some, or a click on one, chooses their time; the table does the same by keyboard. */
export function VolumeBars({ bars, total, shown, project, range, onRange }: VolumeBarsProps) {
  const { t, language } = useMessages();
  const [hovered, setHovered] = useState<number>();
  const [start, setStart] = useState<number>();
  const top = niceTop(Math.max(...bars.map((bar) => bar.total)));
  const pointed = hovered === undefined ? undefined : bars[hovered];
  const dragged = start === undefined || hovered === undefined ? undefined : rangeOf(bars, start, hovered);
  const chosen = dragged ?? range;

  const placeOf = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const place = Math.floor(((clientX - left) / width) * bars.length);
    return Math.min(bars.length - 1, Math.max(0, place));
  };
  return (
    <figure className="m-0">
      <figcaption
        aria-hidden
        className="tabular flex h-6 items-center justify-between gap-4 text-xs text-ink-faint"
      >
        <span>{new Intl.NumberFormat(language, { notation: 'compact' }).format(top)}</span>
        {pointed && (
          <span className="truncate text-ink">
            {slotText(pointed, shown, project, language)} · {t('volume.total', { count: pointed.total })}
            {stackOrder
              .filter((level) => pointed.counts[level] > 0)
              .map((level) => ` · ${level.charAt(0).toUpperCase()} ${pointed.counts[level]}`)}
          </span>
        )}
      </figcaption>
      <svg
        role="img"
        aria-label={t('volume.chart', { count: total })}
        viewBox={`0 0 ${bars.length} ${top}`}
        preserveAspectRatio="none"
        onPointerDown={(event) => {
          if (!onRange) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setStart(placeOf(event));
          setHovered(placeOf(event));
        }}
        onPointerMove={(event) => setHovered(placeOf(event))}
        onPointerUp={(event) => {
          const chosenNow = start === undefined ? undefined : rangeOf(bars, start, placeOf(event));
          setStart(undefined);
          if (chosenNow) onRange?.(chosenNow);
        }}
        onPointerCancel={() => setStart(undefined)}
        onPointerLeave={() => setHovered(undefined)}
        className={classNames(
          'block h-28 w-full touch-pan-y border-y border-line select-none',
          onRange && 'cursor-crosshair',
        )}
      >
        {chosen && <Chosen bars={bars} range={chosen} top={top} />}
        {pointed && hovered !== undefined && (
          <rect x={hovered} y={0} width={1} height={top} fill="var(--sunken)" />
        )}
        {bars.map((bar, index) => (
          <Stack key={bar.from} bar={bar} index={index} top={top} />
        ))}
      </svg>
      {/* As in the chart, time runs from left to right in every language. */}
      <div dir="ltr" aria-hidden className="tabular flex pt-1 text-xs text-ink-faint">
        {Array.from({ length: labels[shown] }, (_, index) => {
          const bar = bars[Math.round((index * bars.length) / labels[shown])];
          return (
            bar && (
              <span key={bar.from} className="flex-1 truncate">
                {edgeText(bar.from, shown, project, language)}
              </span>
            )
          );
        })}
      </div>
    </figure>
  );
}

function Stack({ bar, index, top }: { readonly bar: Bar; readonly index: number; readonly top: number }) {
  let below = 0;
  return stackOrder.map((level) => {
    const count = bar.counts[level];
    if (count === 0) return null;
    below += count;
    return (
      <rect
        key={level}
        x={index + gap / 2}
        y={top - below}
        width={1 - gap}
        height={count}
        fill={`var(--level-${level})`}
      />
    );
  });
}

interface ChosenProps {
  readonly bars: readonly Bar[];
  readonly range: TimeRange;
  readonly top: number;
}

function Chosen({ bars, range, top }: ChosenProps) {
  const within = bars.flatMap((bar, index) =>
    Date.parse(bar.to) > Date.parse(range.from) && Date.parse(bar.from) < Date.parse(range.to) ? [index] : [],
  );
  const [first] = within;
  if (first === undefined) return null;
  return <rect x={first} y={0} width={within.length} height={top} fill="var(--accent)" opacity={0.18} />;
}

function rangeOf(bars: readonly Bar[], one: number, other: number): TimeRange | undefined {
  const first = bars[Math.min(one, other)];
  const last = bars[Math.max(one, other)];
  return first && last && { from: first.from, to: last.to };
}
