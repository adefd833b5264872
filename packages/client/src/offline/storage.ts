/** Where a queue is kept: one text, read at the start and written after every change. */
export interface QueueStorage {
  read(): string | null;
  write(text: string): void;
}

/**
 * `localStorage` under a name, which never throws: private windows and strict settings block it, and what cannot be
 * stored lives in memory until the page closes. Where there is none (Node, React Native), memory is all there is.
 */
export function pageStorage(name: string): QueueStorage {
  let memory: string | null = null;
  return {
    read: () => withPageStorage((storage) => storage.getItem(name)) ?? memory,
    write(text) {
      memory = text;
      withPageStorage((storage) => storage.setItem(name, text));
    },
  };
}

interface TextStorage {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
}

/** Only a page's: Node has a `localStorage` too, which warns when it is touched without a file to write to. */
function withPageStorage<Result>(use: (storage: TextStorage) => Result): Result | undefined {
  try {
    return 'document' in globalThis ? use((globalThis as unknown as PageScope).localStorage) : undefined;
  } catch {
    // Blocked by the browser.
    return undefined;
  }
}

interface PageScope {
  readonly localStorage: TextStorage;
}
