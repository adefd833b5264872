import type { IncomingHttpHeaders } from 'node:http';
import type { preHandlerHookHandler } from 'fastify';
import type { RateLimits, RequestKind } from './rate-limits.ts';

/**
 * Counts the requests of a route, after the body was read and before the token is verified.
 *
 * @param kind see {@link RateLimits.admit}
 */
export function rateLimitHook(limits: RateLimits, kind: RequestKind): preHandlerHookHandler {
  return (request, _reply, done) => {
    try {
      countRequest(limits, request, kind);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
}

/** Counts one call of a request; a batch has several. @throws PulseError RATE_LIMITED */
export function countRequest(
  limits: RateLimits,
  { headers, ip }: { readonly headers: IncomingHttpHeaders; readonly ip: string },
  kind: RequestKind,
): void {
  const key = headers['x-api-key'];
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  limits.admit({ token: typeof key === 'string' ? key : token, address: ip, ...kind });
}
