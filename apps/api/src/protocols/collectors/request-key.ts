import type { IncomingHttpHeaders } from 'node:http';

/**
 * The project's key in the headers of a request: `X-API-Key`, `Authorization: Bearer`, or Basic with the key as the
 * user name and no password, as Segment has it. Undefined when it is in none of them.
 */
export function keyInHeaders(headers: IncomingHttpHeaders): string | undefined {
  const apiKey = headers['x-api-key'];
  if (typeof apiKey === 'string' && apiKey !== '') return apiKey;
  const [, scheme = '', credentials = ''] = /^(\w+) +(\S+)$/.exec(headers.authorization ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  const userName = Buffer.from(credentials, 'base64').toString('utf8').split(':', 1)[0];
  return userName === '' ? undefined : userName;
}
