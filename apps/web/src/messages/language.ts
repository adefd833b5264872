import { readStored, writeStored } from '../storage.ts';
import { createStore, useStore } from '../store.ts';
import { type Catalogue, createTranslate, type Translate } from './message.ts';

export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
] as const;
export type Language = (typeof languages)[number]['tag'];

/** Each catalogue is a chunk of its own: a phone loads one. */
const catalogues: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
};

interface Spoken {
  readonly language: Language;
  readonly t: Translate;
}

const stored = 'pulse.language';
const spoken = createStore<Spoken | undefined>(undefined);

/** Loads a language and makes it the page's; with none named, the chosen one or the browser's. */
export async function speak(language: Language = preferredLanguage()): Promise<void> {
  const catalogue = await catalogues[language]();
  document.documentElement.lang = language;
  spoken.set({ language, t: createTranslate(catalogue.default, language) });
}

export async function chooseLanguage(language: Language): Promise<void> {
  writeStored(stored, language);
  await speak(language);
}

/** The language in use and its message function. */
export function useMessages(): Spoken {
  const current = useStore(spoken);
  if (!current) throw new Error('speak() has to finish before the first render');
  return current;
}

function preferredLanguage(): Language {
  const wishes = [readStored(stored), ...navigator.languages];
  for (const wish of wishes) {
    const known = languages.find((language) => wish?.toLowerCase().startsWith(language.tag));
    if (known) return known.tag;
  }
  return 'en';
}
