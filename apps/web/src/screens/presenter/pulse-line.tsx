import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages/language.ts';
import { keepSample, ratePoints, type Sample, voteRates } from './vote-rate.ts';

const width = 400;
const height = 72;

/** Votes per second over the last minute: the room's pulse. */
export function PulseLine({ pollId, total }: { pollId: string; total: number | undefined }) {
  const { t, language } = useMessages();
  const samples = useRef<readonly Sample[]>([]);
  const newest = useRef(total);
  newest.current = total;
  const [rates, setRates] = useState<readonly number[]>(() => voteRates([], 0));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another poll has another pulse
  useEffect(() => {
    samples.current = [];
    const tick = () => {
      const now = Date.now();
      // Until the first results come there is nothing to compare with: they are no burst of votes.
      if (newest.current !== undefined) {
        samples.current = keepSample(samples.current, { at: now, total: newest.current });
      }
      setRates(voteRates(samples.current, now));
    };
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [pollId]);

  const highest = Math.max(4, ...rates);
  const points = rates.map((rate, index) => {
    const x = (index / (ratePoints - 1)) * width;
    const y = height - 3 - (rate / highest) * (height - 6);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  // The second before this one: the present one is still filling.
  const rate = rates[ratePoints - 2] ?? 0;
  return (
    <div className="flex flex-col gap-2">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-[clamp(2.5rem,7vh,4.5rem)] w-full rtl:-scale-x-100"
        role="img"
        aria-label={`${rate} ${t('present.rate')}`}
      >
        <polyline
          points={points.join(' ')}
          fill="none"
          className="stroke-accent"
          strokeWidth="2.5"
          vectorEffect="non-scaling-stroke"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      <p aria-hidden className="text-lg text-ink-soft">
        <span className="tabular inline-block min-w-[2ch] font-semibold text-ink">
          {new Intl.NumberFormat(language).format(rate)}
        </span>{' '}
        {t('present.rate')}
      </p>
    </div>
  );
}
