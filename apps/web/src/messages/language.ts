import { readStored, writeStored } from '../storage.ts';
import { createStore, useStore } from '../store.ts';
import { type Catalogue, createTranslate, type Translate } from './message.ts';

export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
] as const;
export type Language = (typeof languages)[number]['tag'];

/** `conversation` is part of `desk` as well: only phones load it by itself. */
type Part =
  | 'room'
  | 'desk'
  | 'conversation'
  | 'staff'
  | 'account'
  | 'admin'
  | 'board'
  | 'insights'
  | 'alerts'
  | 'digests'
  | 'retention'
  | 'webhooks'
  | 'sharing';

/** Each part of each language is a chunk of its own: a phone loads one. */
const chunks: Readonly<
  Record<Language, Readonly<Record<Part, () => Promise<{ default: Partial<Catalogue> }>>>>
> = {
  en: {
    room: () => import('./en/room.ts'),
    desk: () => import('./en/desk.ts'),
    conversation: () => import('./en/conversation.ts'),
    staff: () => import('./en/staff.ts'),
    account: () => import('./en/own-account.ts'),
    admin: () => import('./en/admin.ts'),
    board: () => import('./en/board.ts'),
    insights: () => import('./en/insights.ts'),
    webhooks: () => import('./en/webhooks.ts'),
    sharing: () => import('./en/sharing.ts'),
    digests: () => import('./en/digests.ts'),
    retention: () => import('./en/retention.ts'),
    alerts: () => import('./en/alerts.ts'),
  },
  de: {
    room: () => import('./de/room.ts'),
    desk: () => import('./de/desk.ts'),
    conversation: () => import('./de/conversation.ts'),
    staff: () => import('./de/staff.ts'),
    account: () => import('./de/own-account.ts'),
    admin: () => import('./de/admin.ts'),
    board: () => import('./de/board.ts'),
    insights: () => import('./de/insights.ts'),
    webhooks: () => import('./de/webhooks.ts'),
    sharing: () => import('./de/sharing.ts'),
    digests: () => import('./de/digests.ts'),
    retention: () => import('./de/retention.ts'),
    alerts: () => import('./de/alerts.ts'),
  },
};

interface Spoken {
  readonly language: Language;
  readonly t: Translate;
}

const stored = 'pulse.language';
const spoken = createStore<Spoken | undefined>(undefined);
const needed = new Set<Part>(['room']);
/** The words in use, to which later parts are added: nothing on the page has to be drawn again. */
let words: Partial<Catalogue> = {};

/** Loads a language and makes it the page's; with none named, the chosen one or the browser's. */
export async function speak(language: Language = preferredLanguage()): Promise<void> {
  let parts: readonly { default: Partial<Catalogue> }[] = [];
  // Meanwhile another part may have come to be needed.
  while (parts.length < needed.size) {
    parts = await Promise.all([...needed].map((part) => chunks[language][part]()));
  }
  words = Object.assign({}, ...parts.map((part) => part.default));
  document.documentElement.lang = language;
  spoken.set({ language, t: createTranslate(words as Catalogue, language) });
}

/** Loads a screen for hosts together with its words, and with those of one more part. */
export const withDeskMessages = <Screen>(load: () => Promise<Screen>, part?: Part): Promise<Screen> =>
  withMessages('desk', part ? () => withMessages(part, load) : load);

/** Loads what needs another part of the words together with them; after a failure it can be tried again. */
export async function withMessages<Loaded>(part: Part, load: () => Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([load(), needed.has(part) ? undefined : addPart(part)]);
  return loaded;
}

async function addPart(part: Part): Promise<void> {
  const language = spoken.get()?.language ?? preferredLanguage();
  const { default: more } = await chunks[language][part]();
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
