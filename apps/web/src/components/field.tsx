import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export const inputClass =
  'w-full min-h-10 rounded-md border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-ink-faint ' +
  'aria-invalid:border-bad';

interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'placeholder'> {
  readonly placeholder?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Something inside the field at its end, e.g. "show password". */
  readonly trailing?: ReactNode;
}

/** A labelled text field whose hint and error are read out with it. */
export function Field({ label, hint, error, trailing, className, placeholder, ...input }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          {...input}
          {...(placeholder === undefined ? {} : { placeholder })}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          className={classNames(inputClass, trailing !== undefined && 'pe-12', className)}
        />
        {trailing !== undefined && (
          <div className="absolute inset-y-0 end-0 flex items-center">{trailing}</div>
        )}
      </div>
      {note && <FieldNote id={`${id}-note`} text={note} bad={error !== undefined} />}
    </div>
  );
}

export function FieldNote({ id, text, bad }: { id?: string; text: string; bad: boolean }) {
  return (
    <p
      id={id}
      role={bad ? 'alert' : undefined}
      className={classNames('text-sm', bad ? 'text-bad' : 'text-ink-faint')}
    >
      {text}
    </p>
  );
}

interface SelectProps<Value extends string> {
  readonly wrong?: boolean;
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function SelectField<Value extends string>({
  label,
  value,
  choices,
  onChange,
  wrong,
}: SelectProps<Value>) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-invalid={wrong || undefined}
        onChange={(event) => onChange(event.target.value as Value)}
        className={classNames(inputClass, 'text-sm')}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
