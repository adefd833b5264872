import '@fastify/cookie'; // declares what it adds to requests and replies
import { Forbidden, PulseError, type RefreshCookie } from '@pulse/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSameOrigin } from '../origin.ts';

const name = 'pulse_refresh';

/**
 * The refresh token's cookie: HttpOnly, SameSite=Strict, `Secure` over TLS alone, because phones come by plain
 * http on a LAN address. SameSite is the browser's word; a foreign Origin is refused here as well.
 */
export function refreshCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  allowedOrigins: readonly string[],
): RefreshCookie {
  const attributes = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const;
  return {
    read() {
      const token = request.cookies[name];
      if (token !== undefined && !isSameOrigin(request.raw, allowedOrigins)) {
        throw new PulseError(Forbidden, { message: 'Another site may not use your sign-in.' });
      }
      return token;
    },
    write: (token, maxAge) => void reply.setCookie(name, token, { ...attributes, maxAge }),
    clear: () => void reply.clearCookie(name, attributes),
  };
}
