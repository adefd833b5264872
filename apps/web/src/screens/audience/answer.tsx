import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { barStyle } from '../../components/bar-style.ts';
import { classNames } from '../../components/class-names.ts';
import { categoryColor, OptionLetter } from '../../components/option-letter.tsx';
import type { OptionShare } from '../../components/share.ts';
import { useMessages } from '../../messages/language.ts';

/** The tile of an answer: at least 64 px high, the same box before and after the results come. */
export const answerClass = (mine: boolean, enabled: boolean): string =>
  classNames(
    'relative flex min-h-16 w-full items-center gap-3 overflow-hidden rounded-lg border bg-surface px-4 py-3 text-start text-base',
    mine ? 'border-accent ring-1 ring-accent ring-inset' : 'border-line',
    enabled && !mine && 'hover:border-line-strong active:bg-sunken',
  );

interface AnswerContentProps {
  readonly share: OptionShare;
  readonly mine: boolean;
  readonly visible: boolean;
  /** Stands in for the letter, e.g. a checkbox. */
  readonly lead?: ReactNode;
}

export function AnswerContent({ share, mine, visible, lead }: AnswerContentProps) {
  const { t } = useMessages();
  return (
    <>
      <span
        aria-hidden
        className="bar-fill absolute inset-0"
        style={barStyle({
          background: `color-mix(in srgb, ${categoryColor(share.index)} 26%, transparent)`,
          '--share': visible ? share.share : 0,
        })}
      />
      <span className="relative flex w-full items-center gap-3">
        {lead}
        <OptionLetter index={share.index} className="size-8 text-sm" />
        <span className="min-w-0 flex-1 font-medium text-pretty">{share.text}</span>
        <span className="flex w-5 justify-center text-accent">
          {mine && (
            <>
              <Check size={20} strokeWidth={3} aria-hidden />
              <span className="sr-only">{t('results.yours')}</span>
            </>
          )}
        </span>
        <span
          className={classNames(
            'tabular min-w-14 whitespace-nowrap text-end text-lg font-semibold',
            !visible && 'invisible',
          )}
          aria-hidden={!visible}
        >
          {t('results.percent', { percent: share.percent })}
        </span>
      </span>
    </>
  );
}
