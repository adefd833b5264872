import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { inputClass } from '../../components/field.tsx';
import { OptionLetter, optionLetter } from '../../components/option-letter.tsx';
import { useMessages } from '../../messages/language.ts';
import { emptyOption, mostOptions, type PollDraft } from './poll-draft.ts';

interface OptionFieldsProps {
  readonly options: PollDraft['options'];
  /** By key. */
  readonly wrong: ReadonlySet<string>;
  /** Only the spelling can change. */
  readonly locked: boolean;
  readonly onChange: (options: PollDraft['options']) => void;
}

/** The answers, with the letters and colours they will have on every screen. Enter goes on to the next. */
export function OptionFields({ options, wrong, locked, onChange }: OptionFieldsProps) {
  const { t } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const focus = (index: number) =>
    // After the new field has been drawn.
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());

  const add = (after: number) => {
    if (locked || options.length >= mostOptions) return;
    onChange(options.toSpliced(after + 1, 0, emptyOption()));
    focus(after + 1);
  };
  const remove = (index: number) => {
    onChange(options.toSpliced(index, 1));
    focus(Math.max(0, index - 1));
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (index < options.length - 1) focus(index + 1);
    else add(index);
  };

  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1.5 text-sm font-medium">{t('newPoll.options')}</legend>
      <ol ref={list} className="flex flex-col gap-2">
        {options.map((option, index) => (
          <li key={option.key} className="flex items-center gap-2">
            <OptionLetter index={index} className="size-8 text-sm" />
            <input
              aria-label={t('newPoll.option', { letter: optionLetter(index) })}
              value={option.text}
              maxLength={200}
              aria-invalid={wrong.has(option.key) || undefined}
              onChange={(event) => onChange(options.with(index, { ...option, text: event.target.value }))}
              onKeyDown={(event) => onKeyDown(event, index)}
              className={inputClass}
            />
            {!locked && (
              <IconButton
                label={t('newPoll.option.remove', { letter: optionLetter(index) })}
                disabled={options.length <= 2}
                onClick={() => remove(index)}
              >
                <X size={18} aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ol>
      {!locked && (
        <Button
          look="quiet"
          size="small"
          onClick={() => add(options.length - 1)}
          disabled={options.length >= mostOptions}
          icon={<Plus size={16} aria-hidden />}
          className="mt-2 self-start"
        >
          {t('newPoll.option.add')}
        </Button>
      )}
    </fieldset>
  );
}
