import { Moon, Sun } from 'lucide-react';
import { chooseLanguage, type Language, languages, useMessages } from '../messages/language.ts';
import { useStore } from '../store.ts';
import { theme, toggleTheme } from '../theme/theme.ts';
import { IconButton } from './button.tsx';

/** Language and colours, small, on every screen. */
export function Preferences() {
  const { t, language } = useMessages();
  const dark = useStore(theme) === 'dark';
  return (
    <div className="flex items-center gap-1">
      <select
        aria-label={t('app.language')}
        value={language}
        onChange={(event) => void chooseLanguage(event.target.value as Language)}
        className="min-h-10 rounded-md border border-transparent bg-transparent px-2 text-sm text-ink-soft hover:bg-sunken hover:text-ink"
      >
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <IconButton label={t(dark ? 'app.theme.toLight' : 'app.theme.toDark')} onClick={toggleTheme}>
        {dark ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
      </IconButton>
    </div>
  );
}
