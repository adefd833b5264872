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

/** As much of a request as says who is counted for it. */
export interface CountedRequest {
  readonly headers: IncomingHttpHeaders;
  /** Of the peer, or of whom a trusted proxy names. */
  readonly ip: string;
}

/** Counts one call of a request; a batch has several. @throws PulseError RATE_LIMITED */
export function countRequest(limits: RateLimits, { headers, ip }: CountedRequest, kind: RequestKind): void {
  const key = headers['x-api-key'];
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  limits.admit({ token: typeof key === 'string' ? key : token, address: ip, ...kind });
}
