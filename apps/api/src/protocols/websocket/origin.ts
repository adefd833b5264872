import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of this origin may open a socket: one served from the same host, or one on the list. What has
 * no Origin is no browser, and browsers are all that this protects: they send it and cannot omit it.
 */
export function originAllowed(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (origins.includes(origin)) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}
