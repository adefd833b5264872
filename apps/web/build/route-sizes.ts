import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Kilobytes of gzipped script a screen may cost, everything it needs included (web.md: the audience's 120). */
const budgets: Readonly<Record<string, number>> = { audience: 120, join: 120, presenter: 152, host: 200 };

/** Screens that need only the room's part of the messages. */
const forPhones: ReadonlySet<string> = new Set(['audience', 'join', 'not-found']);
/** Screens that need one more part of them, as desk-screens.ts loads it. */
const partOf: Readonly<Partial<Record<string, string>>> = {
  host: 'staff',
  invitation: 'staff',
  account: 'own-account',
  admin: 'admin',
  boards: 'board',
  board: 'board',
};

/**
 * Prints what each screen costs to load: the entry, the screen's chunk, one message catalogue, and all they
 * import. Fails the build when a screen is over its budget, so that a heavy import is noticed where it is made.
 */
export function routeSizes(): Plugin {
  return {
    name: 'pulse:route-sizes',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      const words = (part: string) =>
        chunks.find((chunk) => chunk.facadeModuleId?.endsWith(`/messages/de/${part}.ts`));
      if (!entry) return;
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const size = new Map(chunks.map((chunk) => [chunk.fileName, gzipSync(chunk.code).byteLength]));

      const rows: string[] = [];
      const over: string[] = [];
      for (const chunk of chunks) {
        const screen = /\/screens\/([a-z-]+)\/[a-z-]+-screen\.tsx$/.exec(chunk.facadeModuleId ?? '')?.[1];
        if (!screen) continue;
        const files = new Set<string>();
        const part = partOf[screen];
        const messages = [
          words('room'),
          forPhones.has(screen) ? undefined : words('desk'),
          part ? words(part) : undefined,
        ];
        for (const root of [entry, chunk, ...messages]) if (root) addWithImports(root, byName, files);
        const kilobytes = [...files].reduce((sum, file) => sum + (size.get(file) ?? 0), 0) / 1000;
        const budget = budgets[screen];
        rows.push(
          `  ${screen.padEnd(12)} ${kilobytes.toFixed(1).padStart(6)} kB${budget ? ` of ${budget}` : ''}`,
        );
        if (budget && kilobytes > budget) over.push(screen);
      }
      console.log(`\nscript per screen, gzip:\n${rows.sort().join('\n')}\n`);
      if (over.length > 0)
        this.error(`over the script budget: ${over.join(', ')} (apps/web/build/route-sizes.ts)`);
    },
  };
}

function addWithImports(
  chunk: Rolldown.OutputChunk,
  byName: ReadonlyMap<string, Rolldown.OutputChunk>,
  files: Set<string>,
): void {
  if (files.has(chunk.fileName)) return;
  files.add(chunk.fileName);
  for (const name of chunk.imports) {
    const imported = byName.get(name);
    if (imported) addWithImports(imported, byName, files);
  }
}
