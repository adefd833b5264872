import { useId } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';
import { inputClass } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';

interface KeyFieldProps {
  readonly label: string;
  readonly value: string;
  /** Of the button; about a key unless told. */
  readonly copy?: string;
}

/** A key that can be seen and copied, this once. */
export function KeyField({ label, value, copy }: KeyFieldProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className={`${inputClass} min-w-0 flex-1 basis-60 font-mono text-sm`}
        />
        <CopyButton text={value} label={copy ?? t('keys.copy')} />
      </div>
    </div>
  );
}
