import { useId } from 'react';
import { CopyButton } from './copy-button.tsx';
import { inputClass } from './field.tsx';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  /** Of the button that copies it. */
  readonly copy: string;
}

/** A secret that can be seen and copied, this once. */
export function SecretField({ label, value, copy }: SecretFieldProps) {
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
        <CopyButton text={value} label={copy} />
      </div>
    </div>
  );
}
