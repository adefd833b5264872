import { type ReactNode, useEffect, useId, useState } from 'react';
import { Field } from '../../components/field.tsx';

interface EventPickerProps {
  readonly label: string;
  /** Empty when none is chosen. */
  readonly value: string;
  readonly names: readonly string[];
  readonly placeholder?: string;
  readonly trailing?: ReactNode;
  readonly onChange: (name: string) => void;
}

/** A name of events: one of those that there are, or any that is typed. Taken with Enter, or when the field is left. */
export function EventPicker({ label, value, names, placeholder, trailing, onChange }: EventPickerProps) {
  const list = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const take = (name: string) => {
    if (name.trim() !== value) onChange(name.trim());
  };
  return (
    <form
      className="min-w-0"
      onSubmit={(event) => {
        event.preventDefault();
        take(typed);
      }}
    >
      <Field
        label={label}
        list={list}
        value={typed}
        placeholder={placeholder}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        trailing={trailing}
        onChange={({ target, nativeEvent }) => {
          setTyped(target.value);
          // Chosen from the list, not typed: there is no need to press Enter.
          const chosen = !('inputType' in nativeEvent) || nativeEvent.inputType === 'insertReplacementText';
          if (chosen && names.includes(target.value)) take(target.value);
        }}
        onBlur={() => take(typed)}
        className="font-mono text-xs"
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  );
}
