import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** More bytes than were asked for. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}
/** Compressed in another way than {@link decoders} knows, or damaged. */
export class BodyUnreadable extends Error {
  override readonly name = 'BodyUnreadable';
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body, decompressed piece by piece, and stops at the first byte too many: a bomb costs no more than what was
 * asked for.
 *
 * @returns all of it, or with `cut` its beginning
 * @throws BodyTooLarge, BodyUnreadable, and what breaks the connection
 */
export async function readBody(
  answer: IncomingMessage,
  { maxBytes, cut }: { readonly maxBytes: number; readonly cut: boolean },
): Promise<Uint8Array> {
  const source = decoded(answer);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes <= maxBytes) continue;
      if (!cut) throw new BodyTooLarge(`more than ${maxBytes} bytes`);
      break;
    }
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code === 'string' && /^(Z_|ERR_.*(BROTLI|ZLIB))/.test(code)) {
      throw new BodyUnreadable('its compression is damaged', { cause: error });
    }
    throw error;
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

function decoded(answer: IncomingMessage): Readable {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return answer;
  const decoder = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined;
  if (!decoder) {
    answer.destroy();
    throw new BodyUnreadable('its content-encoding is not known');
  }
  // Its failure is the reader's too.
  return pipeline(answer, decoder(), () => {});
}
