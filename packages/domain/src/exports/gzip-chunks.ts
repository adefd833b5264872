import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** What comes before the first chunk: gzip, deflate, no name, no time, no system (RFC 1952, 2.3). */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** After the last chunk: an empty block that says it is the last (RFC 1951, 3.2.3). */
const lastBlock = Buffer.from([3, 0]);
const sumBytes = 8;

/** What is known of the chunks so far. */
export interface ChunkSums {
  readonly bytes: number;
  readonly plainBytes: number;
  readonly checksum: number;
}

/**
 * Compresses a part of a file by itself: whole blocks that end at a byte and refer to nothing before. Chunk after chunk is
 * the body of one gzip file; several gzip files one after another, which would be simpler, are read to the end of the
 * first alone by browsers.
 *
 * @param before the sums of the chunks before
 * @returns the chunk, and the sums with it
 */
export async function compressChunk(
  text: string,
  before: ChunkSums,
): Promise<{ readonly content: Buffer; readonly sums: ChunkSums }> {
  const plain = Buffer.from(text);
  const content = await deflate(plain, { finishFlush: constants.Z_SYNC_FLUSH });
  return {
    content,
    sums: {
      bytes: before.bytes + content.length,
      plainBytes: before.plainBytes + plain.length,
      checksum: crc32(plain, before.checksum),
    },
  };
}

/** Of the whole file. */
export function gzipBytes({ bytes }: Pick<ChunkSums, 'bytes'>): number {
  return head.length + bytes + lastBlock.length + sumBytes;
}

/** The gzip file of these chunks. */
export async function* gzipOf(
  chunks: AsyncIterable<Uint8Array>,
  sums: ChunkSums,
): AsyncGenerator<Uint8Array> {
  yield head;
  yield* chunks;
  const end = Buffer.alloc(sumBytes);
  end.writeUInt32LE(sums.checksum, 0);
  end.writeUInt32LE(sums.plainBytes % 2 ** 32, 4);
  yield Buffer.concat([lastBlock, end]);
}
