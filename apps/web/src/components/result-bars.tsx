import { useMessages } from '../messages/language.ts';
import { barStyle } from './bar-style.ts';
import { classNames } from './class-names.ts';
import { categoryColor, OptionLetter } from './option-letter.tsx';
import type { OptionShare } from './share.ts';

interface Density {
  readonly list: string;
  readonly row: string;
  readonly item: string;
  readonly letter: string;
  readonly text: string;
  readonly percent: string;
  readonly votes: string;
  readonly bar: string;
}

export type BarDensity = 'desk' | 'stage' | 'stageTight';

/** Desk at 60 cm; stage at 10 m, tight when there are many options. */
const densities: Readonly<Record<BarDensity, Density>> = {
  desk: {
    list: 'gap-5',
    item: 'gap-2',
    row: 'gap-2.5',
    letter: 'size-7 text-sm',
    text: 'text-base',
    percent: 'text-lg min-w-[3.4em]',
    votes: 'text-sm',
    bar: 'h-4',
  },
  stage: {
    list: 'gap-[min(3.5rem,4.6vh)]',
    item: 'gap-3',
    row: 'gap-5',
    letter: 'size-14 text-xl',
    text: 'text-[clamp(1.75rem,3.4vh,2.5rem)] leading-tight font-medium',
    percent: 'text-[clamp(2.5rem,5vh,3.5rem)] leading-none min-w-[3.2em]',
    votes: 'text-[clamp(1.25rem,2.6vh,1.75rem)] leading-none ',
    bar: 'h-[clamp(1.25rem,4vh,2.75rem)]',
  },
  stageTight: {
    list: 'gap-[1.8vh]',
    item: 'gap-2',
    row: 'gap-4',
    letter: 'size-10 text-lg',
    text: 'text-[clamp(1.25rem,2.6vh,1.75rem)] leading-tight font-medium',
    percent: 'text-[clamp(1.5rem,3vh,2.25rem)] leading-none min-w-[3.2em]',
    votes: 'text-[clamp(1rem,2vh,1.25rem)] leading-none ',
    bar: 'h-[clamp(0.5rem,1.4vh,0.875rem)]',
  },
};

interface ResultBarsProps {
  readonly shares: readonly OptionShare[];
  readonly density: BarDensity;
  /** The numbers may be kept from this screen; options stay. */
  readonly visible: boolean;
}

/**
 * Options with bars. The list itself carries every number as text, so it is its own table twin; the bars are
 * decoration to a screen reader.
 */
export function ResultBars({ shares, density, visible }: ResultBarsProps) {
  const { t, language } = useMessages();
  const look = densities[density];
  const number = new Intl.NumberFormat(language);
  return (
    <ol aria-label={t('results.label')} className={classNames('flex flex-col', look.list)}>
      {shares.map((share) => (
        <li key={share.id} className={classNames('flex flex-col', look.item)}>
          <div className={classNames('flex items-center', look.row)}>
            <OptionLetter index={share.index} className={look.letter} />
            <span className={classNames('min-w-0 flex-1 text-pretty', look.text)}>{share.text}</span>
            <span
              className={classNames(
                'tabular flex items-baseline justify-end gap-[0.6em]',
                !visible && 'invisible',
              )}
              aria-hidden={!visible}
            >
              <span className={classNames('text-end text-ink-soft', look.votes)}>
                {number.format(share.votes ?? 0)}
                <span className="sr-only"> {t('results.votes', { count: share.votes ?? 0 })}</span>
              </span>
              <span className={classNames('text-end font-semibold whitespace-nowrap', look.percent)}>
                {t('results.percent', { percent: share.percent })}
              </span>
            </span>
          </div>
          <div aria-hidden className={classNames('overflow-hidden rounded-md bg-sunken', look.bar)}>
            <div
              className="bar-fill h-full w-full rounded-md"
              style={barStyle({
                backgroundColor: categoryColor(share.index),
                boxShadow: 'inset 0 0 0 1px color-mix(in srgb, var(--ink) 30%, transparent)',
                '--share': visible ? share.share : 0,
              })}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
