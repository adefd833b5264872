import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import type { Translate } from '../../messages/message.ts';
import { AnswerContent, answerClass } from './answer.tsx';
import type { AnswersProps } from './single-choice.tsx';

/** Several answers: tick, then vote; the button waits until the number is right. */
export function MultipleChoice({ poll, shares, visible, own, enabled, onChoose }: AnswersProps) {
  const { t } = useMessages();
  const [ticked, setTicked] = useState<readonly string[]>(own.optionIds);
  const recalled = own.optionIds.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a vote that was cast replaces what is ticked
  useEffect(() => setTicked(own.optionIds), [recalled]);

  const open = poll.status === 'open';
  const same = ticked.length === own.optionIds.length && ticked.every((id) => own.optionIds.includes(id));
  const inRange = ticked.length >= poll.minChoices && ticked.length <= poll.maxChoices;
  const full = ticked.length >= poll.maxChoices;
  const toggle = (id: string) =>
    setTicked(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]);

  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-3 text-sm text-ink-soft">{open ? rangeText(poll, t) : t('results.label')}</legend>
      {shares.map((share) => {
        const mine = open ? ticked.includes(share.id) : own.optionIds.includes(share.id);
        const content = (
          <AnswerContent
            share={share}
            mine={!open && mine}
            visible={visible}
            lead={open && <Tick checked={mine} />}
          />
        );
        if (!open) {
          return (
            <div key={share.id} className={answerClass(mine, false)}>
              {content}
            </div>
          );
        }
        return (
          <label
            key={share.id}
            className={classNames(
              answerClass(mine, enabled),
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            )}
          >
            <input
              type="checkbox"
              className="sr-only"
              checked={mine}
              disabled={!enabled || (!mine && full)}
              onChange={() => toggle(share.id)}
            />
            {content}
          </label>
        );
      })}
      {open && enabled && (
        <Button
          look="primary"
          size="large"
          disabled={!inRange || same}
          onClick={() => onChoose(ticked)}
          className="mt-1 w-full"
        >
          {t(own.state === 'none' ? 'vote.submit' : 'vote.change')}
        </Button>
      )}
    </fieldset>
  );
}

function Tick({ checked }: { checked: boolean }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'flex size-6 shrink-0 items-center justify-center rounded-md border',
        checked ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-surface',
      )}
    >
      {checked && <Check size={16} strokeWidth={3} />}
    </span>
  );
}

function rangeText(poll: AnswersProps['poll'], t: Translate): string {
  const { minChoices: minimum, maxChoices: maximum } = poll;
  if (minimum === maximum) return t('vote.multiple.exact', { count: minimum });
  if (minimum === 1 && maximum >= poll.options.length) return t('vote.multiple.any');
  return t('vote.multiple.range', { minimum, maximum });
}
