import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InvalidJson, PayloadTooLarge, PulseError, UnsupportedMediaType } from '@pulse/core';

const decompress = promisify(gunzip);

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bytes of a body at most once decompressed, where compressed bodies are taken. */
    decompressed?: number;
  }
}

/** @throws PulseError INVALID_JSON */
export function parseJsonBody(body: Buffer): unknown {
  try {
    // Decoding would replace what is not UTF-8, and keep something that nobody sent.
    if (!isUtf8(body)) throw new TypeError('the body is not UTF-8');
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new PulseError(InvalidJson, { cause });
  }
}

/**
 * A body as it was before it was compressed.
 *
 * @param encoding `Content-Encoding` in lower case
 * @param decompressed bytes at most; undefined where compressed bodies are not taken
 * @throws PulseError UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, INVALID_JSON
 */
export async function decodeBody(
  body: Buffer,
  encoding: string,
  decompressed: number | undefined,
): Promise<Buffer> {
  if (encoding === 'identity') return body;
  if (decompressed === undefined || (encoding !== 'gzip' && encoding !== 'x-gzip')) {
    throw new PulseError(UnsupportedMediaType, {
      message: `This address does not take bodies with Content-Encoding ${encoding}.`,
    });
  }
  try {
    return await decompress(body, { maxOutputLength: decompressed });
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new PulseError(PayloadTooLarge, { cause });
    throw new PulseError(InvalidJson, { message: 'The body is not what gzip makes.', cause });
  }
}
