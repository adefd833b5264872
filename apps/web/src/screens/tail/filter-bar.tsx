import { type ReactNode, type RefObject, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import { type EventFilter, levels, withLevel, withName, withoutName } from './event-filter.ts';
import { LevelBadge } from './level-badge.tsx';

interface FilterBarProps {
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
  /** Names that there are, to choose from. */
  readonly names: readonly string[];
  readonly input: RefObject<HTMLInputElement | null>;
  /** Takes everything away; absent when there is nothing to take. */
  readonly onClear: (() => void) | undefined;
  /** What else it is filtered by. */
  readonly children?: ReactNode;
}

/** What is shown of the events, as chips: levels to switch, names to take away. */
export function FilterBar({ filter, onFilter, names, input, onClear, children }: FilterBarProps) {
  const { t } = useMessages();
  const list = useId();
  const [typed, setTyped] = useState('');
  const add = (name: string) => {
    onFilter(withName(filter, name));
    setTyped('');
  };
  return (
    <search aria-label={t('tail.filter')} className="flex flex-wrap items-center gap-2">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{t('tail.levels')}</legend>
        {levels.map((level) => {
          const chosen = filter.level.includes(level);
          return (
            <button
              key={level}
              type="button"
              aria-pressed={chosen}
              onClick={() => onFilter(withLevel(filter, level))}
              className={classNames(
                'inline-flex min-h-9 items-center gap-1.5 rounded-full border py-1 ps-1.5 pe-3 text-sm',
                chosen
                  ? 'border-accent bg-accent-wash text-ink ring-1 ring-accent ring-inset'
                  : 'border-line bg-surface text-ink-soft hover:border-line-strong',
              )}
            >
              <LevelBadge level={level} named />
              {t(`level.${level}`)}
            </button>
          );
        })}
      </fieldset>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(typed);
        }}
        className="min-w-40 flex-1 basis-40 sm:max-w-64"
      >
        <input
          ref={input}
          type="text"
          list={list}
          aria-label={t('tail.name.label')}
          aria-keyshortcuts="/"
          placeholder={t('tail.name.placeholder')}
          value={typed}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={({ target, nativeEvent }) => {
            // Chosen from the list, not typed: there is no need to press Enter.
            const chosen = !('inputType' in nativeEvent) || nativeEvent.inputType === 'insertReplacementText';
            if (chosen && names.includes(target.value)) add(target.value);
            else setTyped(target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
          className="min-h-9 w-full rounded-full border border-line bg-surface px-4 text-sm placeholder:text-ink-faint hover:border-line-strong"
        />
        <datalist id={list}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </form>
      {filter.name.map((name) => (
        <Chip
          key={name}
          label={t('tail.name.remove', { name })}
          onRemove={() => onFilter(withoutName(filter, name))}
        >
          <span className="max-w-48 truncate font-mono text-xs">{name}</span>
        </Chip>
      ))}
      {children}
      {onClear && (
        <Button look="quiet" size="small" onClick={onClear}>
          {t('tail.clear')}
        </Button>
      )}
    </search>
  );
}
