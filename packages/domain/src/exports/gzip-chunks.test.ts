import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ChunkSums, compressChunk, gzipBytes, gzipOf } from './gzip-chunks.ts';

const none: ChunkSums = { bytes: 0, plainBytes: 0, checksum: 0 };

async function fileOf(texts: readonly string[]) {
  let sums = none;
  const contents: Buffer[] = [];
  for (const text of texts) {
    const compressed = await compressChunk(text, sums);
    sums = compressed.sums;
    contents.push(compressed.content);
  }
  async function* chunks() {
    yield* contents;
  }
  const parts: Uint8Array[] = [];
  for await (const part of gzipOf(chunks(), sums)) parts.push(part);
  return { file: Buffer.concat(parts), sums };
}

describe('chunks', () => {
  it.each([
    ['none', []],
    ['one', ['hello\n']],
    ['an empty one', ['']],
    ['many, alike and not', ['ä'.repeat(70_000), 'b', 'ä'.repeat(70_000), '🙂\n']],
  ])('%s: are one gzip file, checked to its end', async (_title, texts) => {
    const { file, sums } = await fileOf(texts);
    expect(gunzipSync(file).toString()).toBe(texts.join(''));
    expect([file.length, sums.plainBytes]).toEqual([gzipBytes(sums), Buffer.byteLength(texts.join(''))]);
    // One member: nothing is left of it after the first end.
    expect(file.indexOf(Buffer.from([0x1f, 0x8b, 8]), 1)).toBe(-1);
  });
});
