import { Search } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../../messages/language.ts';

interface TextFilterProps {
  /** What is searched for now; empty when nothing is. */
  readonly text: string;
  /** Also told the same again: whoever presses Enter once more wants to know what has come since. */
  readonly onSearch: (text: string) => void;
}

/** A text that events must have somewhere. It is searched for on Enter, and no longer once the field is emptied. */
export function TextFilter({ text, onSearch }: TextFilterProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState(text);
  const [searched, setSearched] = useState(text);
  // Changed elsewhere: a view was opened, everything was cleared.
  if (searched !== text) {
    setSearched(text);
    setTyped(text);
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
      className="relative min-w-40 flex-1 basis-40 sm:max-w-72"
    >
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-ink-faint"
      />
      <input
        type="search"
        aria-label={t('tail.search.label')}
        placeholder={t('tail.search.placeholder')}
        value={typed}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '' && text !== '') onSearch('');
        }}
        className="min-h-9 w-full rounded-full border border-line bg-surface ps-9 pe-3 text-sm placeholder:text-ink-faint hover:border-line-strong"
      />
    </form>
  );
}
