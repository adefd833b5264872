import type { Poll, PollResults } from '@pulse/client';
import { useMessages } from '../messages/language.ts';
import { barStyle } from './bar-style.ts';
import { classNames } from './class-names.ts';
import { categoryColor, OptionLetter } from './option-letter.tsx';
import { type OptionChange, roundChanges } from './round-changes.ts';
import type { OptionShare } from './share.ts';

export type ComparisonDensity = 'desk' | 'stage' | 'stageTight';

interface Density {
  readonly list: string;
  readonly item: string;
  readonly letter: string;
  readonly text: string;
  readonly change: string;
  readonly label: string;
  readonly bar: string;
}

const densities: Readonly<Record<ComparisonDensity, Density>> = {
  desk: {
    list: 'gap-5',
    item: 'gap-1.5',
    letter: 'size-7 text-sm',
    text: 'text-base',
    change: 'text-base',
    label: 'text-sm',
    bar: 'h-3',
  },
  stage: {
    list: 'gap-[min(3rem,4vh)]',
    item: 'gap-2',
    letter: 'size-12 text-xl',
    text: 'text-[clamp(1.5rem,3.2vh,2.25rem)] leading-tight font-medium',
    change: 'text-[clamp(1.75rem,3.8vh,2.5rem)] leading-none',
    label: 'text-[clamp(1.125rem,2.2vh,1.5rem)]',
    bar: 'h-[clamp(0.75rem,2.2vh,1.5rem)]',
  },
  stageTight: {
    list: 'gap-[1.8vh]',
    item: 'gap-1',
    letter: 'size-8 text-base',
    text: 'text-[clamp(1.125rem,2.2vh,1.5rem)] leading-tight font-medium',
    change: 'text-[clamp(1.25rem,2.4vh,1.75rem)] leading-none',
    label: 'text-[clamp(0.875rem,1.6vh,1.125rem)]',
    bar: 'h-[clamp(0.375rem,1vh,0.625rem)]',
  },
};

interface RoundsComparisonProps {
  readonly poll: Poll;
  readonly before: PollResults;
  readonly after: PollResults;
  readonly density: ComparisonDensity;
}

/** Two rounds per option, the earlier one hatched, and the change in points. Every number stands there as text. */
export function RoundsComparison({ poll, before, after, density }: RoundsComparisonProps) {
  const { t } = useMessages();
  const look = densities[density];
  return (
    <ol aria-label={t('rounds.title')} className={classNames('flex flex-col', look.list)}>
      {roundChanges(poll.options, before, after).map((change) => (
        <li key={change.id} className={classNames('flex flex-col', look.item)}>
          <div className="flex items-center gap-3">
            <OptionLetter index={change.index} className={look.letter} />
            <span className={classNames('min-w-0 flex-1 text-pretty', look.text)}>{change.text}</span>
            <Change change={change} className={look.change} />
          </div>
          <RoundBar round={before.round} share={change.before} look={look} earlier />
          <RoundBar round={after.round} share={change.after} look={look} />
        </li>
      ))}
    </ol>
  );
}

function Change({ change, className }: { change: OptionChange; className: string }) {
  const { t } = useMessages();
  const { points } = change;
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return (
    <span
      className={classNames(
        'tabular shrink-0 text-end font-semibold whitespace-nowrap',
        points === 0 ? 'text-ink-faint' : 'text-ink',
        className,
      )}
    >
      {t('rounds.change', { sign, points: Math.abs(points) })}
    </span>
  );
}

interface RoundBarProps {
  readonly round: number;
  readonly share: OptionShare;
  readonly look: Density;
  readonly earlier?: boolean;
}

function RoundBar({ round, share, look, earlier }: RoundBarProps) {
  const { t, language } = useMessages();
  const color = categoryColor(share.index);
  const hatched = `repeating-linear-gradient(135deg, ${color} 0 3px, color-mix(in srgb, ${color} 35%, var(--sunken)) 3px 8px)`;
  return (
    <div
      className={classNames(
        'grid grid-cols-[minmax(4.5em,auto)_minmax(0,1fr)_3.2em_3.2em] items-center gap-x-[0.8em]',
        earlier ? 'text-ink-soft' : 'text-ink',
        look.label,
      )}
    >
      <span className="whitespace-nowrap">{t('results.round', { round })}</span>
      <span aria-hidden className={classNames('overflow-hidden rounded-md bg-sunken', look.bar)}>
        <span
          className="bar-fill block h-full w-full rounded-md"
          style={barStyle({
            background: earlier ? hatched : color,
            boxShadow: 'inset 0 0 0 1px color-mix(in srgb, var(--ink) 30%, transparent)',
            '--share': share.share,
          })}
        />
      </span>
      <span className="tabular text-end text-ink-soft">
        {new Intl.NumberFormat(language).format(share.votes ?? 0)}
        <span className="sr-only"> {t('results.votes', { count: share.votes ?? 0 })}</span>
      </span>
      <span className="tabular text-end font-semibold">
        {t('results.percent', { percent: share.percent })}
      </span>
    </div>
  );
}
