import { Forbidden, PulseError, type RefreshCookie } from '@pulse/core';
import { parseCookie, stringifySetCookie } from 'cookie';
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
  // By no plug-in of the server: its hooks would run with every request, and a few routes have cookies.
  const set = (value: string, lifetime: { readonly maxAge: number; readonly expires?: Date }) =>
    void reply.header('set-cookie', stringifySetCookie({ name, value, ...attributes, ...lifetime }));
  return {
    read() {
      const token = parseCookie(request.headers.cookie ?? '')[name];
      if (token !== undefined && !isSameOrigin(request.raw, allowedOrigins)) {
        throw new PulseError(Forbidden, { message: 'Another site may not use your sign-in.' });
      }
      return token;
    },
    write: (token, maxAge) => set(token, { maxAge }),
    clear: () => set('', { maxAge: 0, expires: new Date(0) }),
  };
}
