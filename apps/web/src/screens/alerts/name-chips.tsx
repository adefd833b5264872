import { X } from 'lucide-react';
import { useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/language.ts';

const most = 20;

interface NameChipsProps {
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** Names of events, added one by one; what was typed and left counts as well. */
export function NameChips({ names, onChange }: NameChipsProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const add = () => {
    const name = typed.trim();
    if (name !== '' && !names.includes(name)) onChange([...names, name]);
    setTyped('');
  };
  return (
    <div className="flex flex-col gap-2">
      <Field
        label={t('alert.names')}
        hint={t('alert.names.hint')}
        placeholder={t('tail.name.placeholder')}
        value={typed}
        maxLength={200}
        disabled={names.length >= most}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return;
          event.preventDefault();
          add();
        }}
      />
      {names.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {names.map((name) => (
            <li
              key={name}
              className="inline-flex min-h-8 max-w-full items-center gap-1 rounded-full border border-line bg-sunken ps-3 text-sm"
            >
              <span className="truncate font-mono text-xs">{name}</span>
              <button
                type="button"
                aria-label={t('alert.names.remove', { name })}
                onClick={() => onChange(names.filter((each) => each !== name))}
                className="inline-flex size-8 items-center justify-center rounded-full text-ink-soft hover:text-ink"
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
