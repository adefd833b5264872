import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Smaller bodies fit into one packet either way. */
export const leastBytesToCompress = 1024;

export type Encoding = 'br' | 'gzip';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** The encoding that a client takes and we like best; undefined for none. `q=0` refuses one. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  const accepted = acceptedEncodings(acceptEncoding);
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : undefined;
}

/** What a client takes, in lower case. */
export function acceptedEncodings(acceptEncoding: string | undefined): ReadonlySet<string> {
  const accepted = new Set<string>();
  if (!acceptEncoding) return accepted;
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) accepted.add(name);
  }
  return accepted;
}

/**
 * Compresses outside the event loop.
 *
 * @param quality 0–9. 4 suits what is sent once: 1 MB of JSON takes 5 ms either way, and with gzip's default of 6 twice
 * that to become 5 % smaller. 9 suits what is kept.
 */
export function encode(text: string, encoding: Encoding, quality: number): Promise<Buffer> {
  return encoding === 'br'
    ? compressBrotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    : compressGzip(text, { level: quality });
}
