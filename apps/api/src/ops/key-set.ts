import type { FastifyInstance } from 'fastify';

export interface KeySetOptions {
  /** The public keys, as RFC 7517 §5 has them. */
  readonly jwks: () => object;
  /** How long caches may keep them, in seconds. */
  readonly cacheSeconds: number;
}

/** `/.well-known/jwks.json`: whoever is given one of our access tokens can verify it, from any web page too. */
export function registerKeySet(app: FastifyInstance, { jwks, cacheSeconds }: KeySetOptions): void {
  app.get('/.well-known/jwks.json', (_request, reply) => {
    // Public, the same for everybody, and asked for without credentials: no origin needs to be named.
    reply.removeHeader('access-control-allow-credentials');
    return reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', `public, max-age=${cacheSeconds}`)
      .send(jwks());
  });
}
