import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addVary } from './vary.ts';

// `Date` because countdowns are drawn by the server's clock.
const exposed = 'Date, X-Request-Id, Retry-After';
/** What clients send from pages; `trpc-accept` is @trpc/client's, for batches that are answered as a stream. */
const allowedHeaders = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'Last-Event-ID',
  'X-Request-Id',
  'X-API-Key',
  'trpc-accept',
];
const preflight = {
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': allowedHeaders.join(', '),
  'access-control-max-age': '7200',
};

/** What answers to requests of no page have. */
export function crossOriginHeaders(allowedOrigins: readonly string[]): Readonly<Record<string, string>> {
  return allowedOrigins.some((origin) => origin !== '*') ? { vary: 'Origin' } : {};
}

/**
 * CORS. Pages of the origins in the list may call with credentials; with `*` in it (never in production) all
 * others may without. Who is not named gets no header, which is what makes the browser refuse; our own pages
 * need none. A hook of our own because @fastify/cors would allow credentials to origins that are not named.
 */
export function registerCrossOrigin(app: FastifyInstance, allowedOrigins: readonly string[]): void {
  const named = new Set(allowedOrigins.filter((origin) => origin !== '*'));
  const anyone = allowedOrigins.includes('*');

  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    if (named.size > 0) addVary(reply, 'Origin');
    if (origin === undefined || !(anyone || named.has(origin))) return done();
    if (named.has(origin)) {
      reply.header('access-control-allow-origin', origin).header('access-control-allow-credentials', 'true');
    } else {
      reply.header('access-control-allow-origin', '*');
    }
    reply.header('access-control-expose-headers', exposed);
    if (isPreflight(request)) void reply.headers(preflight).code(204).send();
    else done();
  });
}

function isPreflight(request: FastifyRequest): boolean {
  return request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
}
