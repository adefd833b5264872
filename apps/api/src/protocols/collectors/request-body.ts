import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InvalidInput, InvalidJson, PayloadTooLarge, PulseError, UnsupportedMediaType } from '@pulse/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Of a body as it arrives, and again once it is unpacked: a small one may hold gigabytes of zeros. */
export const bodyLimit = 4 * 1024 * 1024;

const unpack = promisify(gunzip);

/** Takes bodies of any type as bytes: what is in them is known by the address, and not always by its type. */
export function takeAnyBody(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/**
 * The bytes of a body, unpacked. Whether it is packed is seen by gzip's first two bytes: posthog-js sends gzip as
 * text/plain and without Content-Encoding, which spares the browser a preflight.
 *
 * @throws PulseError INVALID_INPUT, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE
 */
export async function readBody(request: FastifyRequest): Promise<Buffer> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new PulseError(UnsupportedMediaType, { message: 'Send the body as it is, or packed with gzip.' });
  }
  if (body[0] !== 0x1f || body[1] !== 0x8b) {
    if (encoding === 'identity') return body;
    throw new PulseError(InvalidInput, { message: 'The body is not gzip, though its header says so.' });
  }
  try {
    return await unpack(body, { maxOutputLength: bodyLimit });
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new PulseError(PayloadTooLarge, { cause });
    }
    throw new PulseError(InvalidInput, { message: 'The body is damaged gzip.', cause });
  }
}

/** @throws PulseError INVALID_JSON */
export function parseJson(body: Buffer): unknown {
  try {
    // Decoding would replace what is not UTF-8, and keep something that nobody sent.
    if (!isUtf8(body)) throw new TypeError('the body is not UTF-8');
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new PulseError(InvalidJson, { cause });
  }
}
