import type { FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { RateLimits } from './rate-limits.ts';

/**
 * Counts the requests of a route, after the body was read and before the token is verified.
 *
 * @param crowd see {@link RateLimits.admit}
 */
export function rateLimitHook(limits: RateLimits, crowd: boolean): preHandlerHookHandler {
  return (request, _reply, done) => {
    try {
      countRequest(limits, request, crowd);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
}

/** Counts one call of a request; a batch has several. @throws PulseError RATE_LIMITED */
export function countRequest(limits: RateLimits, request: FastifyRequest, crowd: boolean): void {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  limits.admit({ token, address: request.ip, crowd });
}
