import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * Lets pages of any origin send events: a project's ingest key is in the page for everybody to read, so that an
 * origin would prove nothing. Without credentials; an origin that the CORS list names has its own answer already.
 */
export function openToPages(scope: FastifyInstance, urls: readonly string[]): void {
  scope.addHook('onRequest', (_request, reply, done) => {
    allowPages(reply);
    done();
  });
  for (const url of urls) {
    scope.options(url, (_request, reply) =>
      reply
        .header('access-control-allow-methods', 'GET, POST')
        // The asterisk does not stand for Authorization.
        .header('access-control-allow-headers', 'Authorization, *')
        .header('access-control-max-age', '7200')
        .code(204)
        .send(),
    );
  }
}

/** Also for what is refused before the hooks of a scope: an answer that a page cannot read is a cut to it. */
export function allowPages(reply: FastifyReply): void {
  reply.header('cross-origin-resource-policy', 'cross-origin');
  if (reply.hasHeader('access-control-allow-origin')) return;
  reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'Retry-After, X-Request-Id');
}

/** Each address without and with a slash at its end: SDKs of one family differ in it. */
export function withAndWithoutSlash(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => [path, `${path}/`]);
}
