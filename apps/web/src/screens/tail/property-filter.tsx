import { useId, useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import { useMessages } from '../../messages/language.ts';
import { type Properties, readProperty, valueText } from './property-text.ts';

interface PropertyFilterProps {
  readonly properties: Properties;
  readonly onChange: (properties: Properties) => void;
}

/** Properties that events must have: typed as `plan=pro`, shown as chips. */
export function PropertyFilter({ properties, onChange }: PropertyFilterProps) {
  const { t } = useMessages();
  const hint = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const read = readProperty(typed);
          setWrong(!read && typed.trim() !== '');
          if (!read) return;
          onChange({ ...properties, [read[0]]: read[1] });
          setTyped('');
        }}
        className="min-w-40 flex-1 basis-40 sm:max-w-64"
      >
        <input
          type="text"
          aria-label={t('property.label')}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? hint : undefined}
          placeholder={t('property.placeholder')}
          value={typed}
          maxLength={400}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(false);
          }}
          className="min-h-9 w-full rounded-full border border-line bg-surface px-4 font-mono text-xs placeholder:text-ink-faint hover:border-line-strong aria-invalid:border-bad"
        />
      </form>
      {Object.entries(properties).map(([path, value]) => {
        const property = `${path}=${valueText(value)}`;
        return (
          <Chip
            key={path}
            label={t('property.remove', { property })}
            onRemove={() => {
              const { [path]: _, ...others } = properties;
              onChange(others);
            }}
          >
            <span className="max-w-48 truncate font-mono text-xs">{property}</span>
          </Chip>
        );
      })}
      {wrong && (
        <p id={hint} role="alert" className="basis-full text-sm text-bad">
          {t('property.hint')}
        </p>
      )}
    </>
  );
}
