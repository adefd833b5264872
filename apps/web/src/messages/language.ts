import { readStored, writeStored } from '../storage.ts';
import { createStore, useStore } from '../store.ts';
import { type Catalogue, createTranslate, type Translate } from './message.ts';

export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
] as const;
export type Language = (typeof languages)[number]['tag'];

type Part = 'room' | 'desk';

/** Each part of each language is a chunk of its own: a phone loads one. */
const chunks: Readonly<
  Record<Language, Readonly<Record<Part, () => Promise<{ default: Partial<Catalogue> }>>>>
> = {
  en: { room: () => import('./en/room.ts'), desk: () => import('./en/desk.ts') },
  de: { room: () => import('./de/room.ts'), desk: () => import('./de/desk.ts') },
};

interface Spoken {
  readonly language: Language;
  readonly t: Translate;
}

const stored = 'pulse.language';
const spoken = createStore<Spoken | undefined>(undefined);
const needed = new Set<Part>(['room']);

/** Loads a language and makes it the page's; with none named, the chosen one or the browser's. */
export async function speak(language: Language = preferredLanguage()): Promise<void> {
  const parts = await Promise.all([...needed].map((part) => chunks[language][part]()));
  const catalogue = Object.assign({}, ...parts.map((part) => part.default)) as Catalogue;
  document.documentElement.lang = language;
  spoken.set({ language, t: createTranslate(catalogue, language) });
}

/** Loads a screen for hosts together with its words. */
export async function withDeskMessages<Screen>(load: () => Promise<Screen>): Promise<Screen> {
  const known = needed.has('desk');
  needed.add('desk');
  const [screen] = await Promise.all([load(), known ? undefined : speak(spoken.get()?.language)]);
  return screen;
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
