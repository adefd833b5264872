import { readStored, writeStored } from '../storage.ts';
import { createStore, useStore } from '../store.ts';
import { type Catalogue, createTranslate, type Translate } from './message.ts';

export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
] as const;
export type Language = (typeof languages)[number]['tag'];

/** The words of a part of the app: a chunk for each language, of which a reader loads one. */
export type Words = Readonly<Record<Language, () => Promise<{ default: Partial<Catalogue> }>>>;

/** What every screen says; the others bring theirs (desk-screens.ts, screens/board/board-words.ts). */
const room: Words = { en: () => import('./en/room.ts'), de: () => import('./de/room.ts') };

interface Spoken {
  readonly language: Language;
  readonly t: Translate;
}

const stored = 'pulse.language';
const spoken = createStore<Spoken | undefined>(undefined);
const needed = new Set<Words>([room]);
/** The words in use, to which later parts are added: nothing on the page has to be drawn again. */
let words: Partial<Catalogue> = {};

/** Loads a language and makes it the page's; with none named, the chosen one or the browser's. */
export async function speak(language: Language = preferredLanguage()): Promise<void> {
  let loaded: readonly { default: Partial<Catalogue> }[] = [];
  // Meanwhile another part may have come to be needed.
  while (loaded.length < needed.size) {
    loaded = await Promise.all([...needed].map((part) => part[language]()));
  }
  words = Object.assign({}, ...loaded.map((part) => part.default));
  document.documentElement.lang = language;
  spoken.set({ language, t: createTranslate(words as Catalogue, language) });
}

/** Loads what needs another part of the words together with them; after a failure it can be tried again. */
export async function withMessages<Loaded>(part: Words, load: () => Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([load(), needed.has(part) ? undefined : addPart(part)]);
  return loaded;
}

async function addPart(part: Words): Promise<void> {
  const language = spoken.get()?.language ?? preferredLanguage();
  const { default: more } = await part[language]();
  needed.add(part);
  const now = spoken.get()?.language ?? language;
  if (now === language) Object.assign(words, more);
  else await speak(now);
}

export async function chooseLanguage(language: Language): Promise<void> {
  writeStored(stored, language);
  await speak(language);
}

/** Whether the parts that are loaded have a message of this name. */
export const isWritten = (key: string): boolean => key in words;

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
