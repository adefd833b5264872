import { useId } from 'react';
import { classNames } from './class-names.ts';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all visible: radio buttons that look like tiles. */
export function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="grid grid-cols-2 gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={classNames(
              'flex min-h-10 flex-col justify-center rounded-md border px-3 py-2 text-sm',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              choice.value === value
                ? 'border-accent bg-accent-wash text-ink ring-1 ring-accent ring-inset'
                : 'border-line bg-surface text-ink-soft hover:border-line-strong',
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span className="font-medium">{choice.label}</span>
            {choice.hint && <span className="text-ink-soft">{choice.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
