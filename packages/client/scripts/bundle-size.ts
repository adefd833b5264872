import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const entry = resolve(import.meta.dirname, '../src/index.ts');

export interface BundleSize {
  /** Bytes of what is loaded at the start, minified and gzipped. */
  readonly start: number;
  /** The same for what is loaded when WebSocket does not work. */
  readonly fallback: number;
  readonly code: string;
}

/** Programs that use the client, by what they need of it. */
export const programs = {
  /** All operations as methods, and the offline queue. */
  whole: `export { createPulse, createOfflineQueue, isPulseError, pageStorage } from 'client';`,
  /** A voter: joins, votes and watches a poll. */
  minimal: `
    import { createClient, pollsVote, pollsWatch, sessionsJoin } from 'client';
    const client = createClient();
    const { token } = await client.call(sessionsJoin, { code: location.hash });
    const voter = client.as(token);
    await voter.call(pollsVote, { pollId: location.search, optionIds: [] });
    voter.watch(pollsWatch, { pollId: location.search }, console.log);
  `,
} as const;

/** Bundles a program as an app would, and weighs it. */
export async function bundleSize(program: string): Promise<BundleSize> {
  const bundle = await rolldown({
    input: 'program',
    platform: 'browser',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === 'program' ? id : id === 'client' ? entry : undefined),
        load: (id) => (id === 'program' ? program : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const weigh = (part: typeof chunks) =>
    part.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).byteLength, 0);
  // What the entry imports at once comes with it; the rest is loaded on demand.
  const loaded = new Set(
    chunks.flatMap((chunk) => (chunk.isEntry ? [chunk.fileName, ...chunk.imports] : [])),
  );
  return {
    start: weigh(chunks.filter(({ fileName }) => loaded.has(fileName))),
    fallback: weigh(chunks.filter(({ fileName }) => !loaded.has(fileName))),
    code: chunks.map(({ code }) => code).join('\n'),
  };
}
