import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Encoding, encode, encodingFor } from './content-encoding.ts';
import { addVary } from './vary.ts';

const quality = 9;

/**
 * A text that does not change while the process lives, as a route's handler: compressed once per encoding, at
 * its first use, and asked for again by its tag.
 *
 * @param read gives the text; called once
 */
export function compressedAsset(contentType: string, read: () => string | Promise<string>) {
  let text: Promise<string> | undefined;
  let tag: Promise<string> | undefined;
  const encoded = new Map<Encoding, Promise<Buffer>>();

  const original = () => {
    text ??= Promise.resolve(read());
    return text;
  };
  const inEncoding = (encoding: Encoding) => {
    const kept = encoded.get(encoding) ?? original().then((each) => encode(each, encoding, quality));
    encoded.set(encoding, kept);
    return kept;
  };

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const encoding = encodingFor(request.headers['accept-encoding']);
    tag ??= original().then((each) => createHash('sha256').update(each).digest('base64url').slice(0, 22));
    const etag = `W/"${await tag}"`;
    reply.headers({ etag, 'cache-control': 'no-cache' });
    addVary(reply, 'Accept-Encoding');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    reply.type(contentType);
    if (encoding === undefined) return reply.send(Buffer.from(await original()));
    return reply.header('content-encoding', encoding).send(await inEncoding(encoding));
  };
}
