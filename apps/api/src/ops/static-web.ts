import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const builtWebApp = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Paths that programs ask for: an unknown one is answered as JSON, never with a page. */
const programPaths = /^\/(api|auth|projects|ingest|events|realtime|health|graphql|trpc|socket\.io)(\/|$|\?)/;

/** Pages that links with a secret lead to: no search engine keeps them, and no other site hears of them. */
const linkedPages = /^\/(shared\/|unsubscribe(\?|$))/;
const linkedPageHeaders = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' };

/**
 * Serves the built web app. Every address that is not a file is the app's own (client-side routes), except the
 * ones that programs use. Hashed assets are kept for a year, the page itself is asked for again. What the build has
 * compressed beside a file is sent in its place.
 */
export function registerStaticWeb(
  app: FastifyInstance,
  notFound: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
  distribution: string = builtWebApp,
): void {
  const built = existsSync(`${distribution}/index.html`);
  if (built) {
    app.register(fastifyStatic, {
      root: distribution,
      wildcard: false,
      index: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders(reply, path) {
        const hashed = path.startsWith(`${distribution}/assets/`);
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.get('/', (_request, reply) => reply.sendFile('index.html'));
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      built &&
      (request.method === 'GET' || request.method === 'HEAD') &&
      !programPaths.test(request.url) &&
      (request.headers.accept ?? '').includes('text/html');
    if (!isPage) return notFound(request, reply);
    if (linkedPages.test(request.url)) reply.headers(linkedPageHeaders);
    return reply.code(200).sendFile('index.html');
  });
}
