import { type ChangeEvent, useId } from 'react';
import { FieldNote } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';
import { codeLength, readJoinCode } from './join-code.ts';

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/**
 * One large field for a join code. It takes lower case, spaces and whole links; a character that no code has
 * stays visible and is named, because there is no telling which one was meant.
 */
export function CodeField({ value, onChange, error, autoFocus }: CodeFieldProps) {
  const { t } = useMessages();
  const id = useId();
  const { strange } = readJoinCode(value);
  const problem = strange.length > 0 ? t('join.code.strange', { characters: strange.join(' ') }) : error;

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = readJoinCode(event.target.value);
    onChange(typed.strange.length > 0 ? event.target.value.toUpperCase().trim() : typed.code);
  };

  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        {t('join.code')}
      </label>
      <input
        id={id}
        name="code"
        value={value}
        onChange={change}
        // Room for a pasted link or a spaced code; what remains is six characters.
        maxLength={200}
        size={codeLength}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        // biome-ignore lint/a11y/noAutofocus: on /j the code is the only thing to do
        autoFocus={autoFocus}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-note`}
        placeholder="ABC234"
        className="code-figures min-h-18 w-full rounded-lg border border-line-strong bg-surface px-3 text-center text-2xl uppercase placeholder:text-ink-faint placeholder:opacity-50 aria-invalid:border-bad"
      />
      <div className="min-h-5">
        <FieldNote id={`${id}-note`} text={problem ?? t('join.code.hint')} bad={problem !== undefined} />
      </div>
    </div>
  );
}
