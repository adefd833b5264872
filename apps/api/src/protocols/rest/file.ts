import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FileDescription } from '@pulse/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncodings } from '../../ops/content-encoding.ts';
import { addVary } from '../../ops/vary.ts';

const gzipType = 'application/gzip';

/** Programs that want the description ask for JSON, as they do everywhere; whoever takes anything gets the file. */
export function acceptsFile(request: FastifyRequest): boolean {
  return !request.headers.accept?.includes('application/json');
}

/**
 * Sends a file as it is read: as a `.gz` to who asks for `application/gzip`, compressed on the way to who accepts that,
 * else decompressed here. What breaks off on the way ends the connection before its time, so that nobody takes the part
 * for the whole.
 *
 * @param gzip the bytes of one gzip file
 */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: FileDescription,
  gzip: AsyncIterable<Uint8Array>,
): FastifyReply {
  const { name, contentType, bytes, compressedBytes } = file;
  const compressed = Readable.from(gzip, { objectMode: false });
  addVary(reply, 'Accept');
  addVary(reply, 'Accept-Encoding');
  reply.header('x-content-type-options', 'nosniff');
  if (request.headers.accept?.includes(gzipType)) {
    return head(`${name}.gz`, gzipType, compressedBytes).send(compressed);
  }
  head(name, contentType, bytes);
  if (acceptsGzip(request)) {
    return reply
      .header('content-encoding', 'gzip')
      .header('content-length', compressedBytes)
      .send(compressed);
  }
  const plain = createGunzip();
  compressed.on('error', (error) => plain.destroy(error));
  plain.on('close', () => compressed.destroy());
  return reply.send(compressed.pipe(plain));

  function head(fileName: string, type: string, length: number): FastifyReply {
    return reply
      .type(type)
      .header('content-disposition', contentDisposition(fileName))
      .header('content-length', length);
  }
}

function acceptsGzip({ headers }: FastifyRequest): boolean {
  const accepted = headers['accept-encoding'];
  return acceptedEncodings(typeof accepted === 'string' ? accepted : undefined).has('gzip');
}

/** By RFC 6266: a name that every client understands, and the one that is meant. Nothing of it ends the header. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${exact}`}`;
}
