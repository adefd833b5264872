import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from our own page, or from no page at all (programs send no Origin). A browser cannot
 * forge the header; the Host it is compared with is the one the page was loaded from.
 */
export function isSameOrigin(request: IncomingMessage, allowedOrigins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  if (allowedOrigins.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false; // `null` of a sandboxed page, or nonsense
  }
}
