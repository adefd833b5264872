import type { preHandlerHookHandler } from 'fastify';
import type { RateLimits } from './rate-limits.ts';

/**
 * Counts the requests of a route, after the body was read and before the token is verified.
 *
 * @param crowd see {@link RateLimits.admit}
 */
export function rateLimitHook(limits: RateLimits, crowd: boolean): preHandlerHookHandler {
  return (request, _reply, done) => {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    try {
      limits.admit({ token, address: request.ip, crowd });
      done();
    } catch (error) {
      done(error as Error);
    }
  };
}
