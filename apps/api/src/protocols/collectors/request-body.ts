import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodeBody } from '../rest/json-body.ts';

/** Of a body as it arrives, and again once it is unpacked: a small one may hold gigabytes of zeros. */
export const bodyLimit = 4 * 1024 * 1024;

/** Takes bodies of any type as bytes: what is in them is known by the address, and not always by its type. */
export function takeAnyBody(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/**
 * The bytes of a body, unpacked. Whether it is packed is seen by gzip's first two bytes too: posthog-js sends gzip as
 * text/plain and without Content-Encoding, which spares the browser a preflight.
 *
 * @throws PulseError INVALID_JSON for what is not gzip, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE
 */
export async function readBody(request: FastifyRequest): Promise<Buffer> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  const encoding = request.headers['content-encoding']?.trim().toLowerCase();
  return decodeBody(body, encoding ?? (isGzip ? 'gzip' : 'identity'), bodyLimit);
}
