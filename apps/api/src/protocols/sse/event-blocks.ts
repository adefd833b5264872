import type { EncodedFrame, Watcher } from '@pulse/realtime';

const newLine = Buffer.from('\n\n');

/**
 * Event stream blocks (WHATWG HTML §9.2), one per frame. The id of each resumes every channel of the stream as of
 * that block, so that a reader cut in the middle of a write misses nothing and gets nothing twice.
 *
 * @param watchers the stream's channels, with their places before these frames
 */
export function eventBlocks(
  frames: readonly EncodedFrame[],
  watchers: ReadonlyMap<string, Pick<Watcher, 'place'>>,
): Buffer {
  const cells = new Map<string, string>();
  for (const [channel, { place }] of watchers) if (place) cells.set(channel, place.cell);
  const parts: Buffer[] = [];
  for (const { channel, cell, payload } of frames) {
    cells.set(channel, cell);
    parts.push(Buffer.from(`id: ${[...cells.values()].join('~')}\ndata: `), payload, newLine);
  }
  return Buffer.concat(parts);
}

/** Bytes as one chunk of a chunked body (RFC 9112 §7.1). */
export function chunkOf(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}
