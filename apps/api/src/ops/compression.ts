import type { FastifyInstance, FastifyReply } from 'fastify';
import { encode, encodingFor, leastBytesToCompress } from './content-encoding.ts';
import { addVary } from './vary.ts';

const quality = 4;
const compressible = /^(application\/json|text\/|application\/javascript|image\/svg)/;

/**
 * Compresses answers that are texts of 1 KiB or more. What is streamed has its own ways: event streams are not
 * compressed (they are hijacked and pass no hook), and files were compressed when the web app was built.
 */
export function registerCompression(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (typeof payload !== 'string' || payload.length < leastBytesToCompress || !isCompressible(reply)) {
      return done(null, payload);
    }
    addVary(reply, 'Accept-Encoding');
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding === undefined) return done(null, payload);
    encode(payload, encoding, quality).then(
      (compressed) => {
        reply.header('content-encoding', encoding).removeHeader('content-length');
        done(null, compressed);
      },
      // It can be sent as it is.
      () => done(null, payload),
    );
  });
}

function isCompressible(reply: FastifyReply): boolean {
  return (
    !reply.hasHeader('content-encoding') && compressible.test(String(reply.getHeader('content-type') ?? ''))
  );
}
