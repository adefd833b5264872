import type { IncomingHttpHeaders } from 'node:http';
import { type Actor, anonymous, InvalidApiKey, InvalidInput, PulseError, Unauthenticated } from '@pulse/core';

/** Names under which people put credentials in URLs, where logs and histories keep them. */
const credentialParameters = [
  'token',
  'access_token',
  'accessToken',
  'jwt',
  'authorization',
  'key',
  'api_key',
  'apiKey',
];

/** @param query whatever knows its names by `in` @throws PulseError UNAUTHENTICATED */
export function refuseCredentialsInUrl(query: object): void {
  if (!credentialParameters.some((name) => name in query)) return;
  throw new PulseError(Unauthenticated, {
    message: 'Credentials in the URL are not accepted; send an Authorization header, or a stream ticket.',
  });
}

/** How a key of a project begins, which is all that `X-API-Key` carries. */
export const keyPrefix = 'pk_';

/**
 * Who the headers prove to be, by `Authorization` or `X-API-Key`; without either, nobody in particular.
 *
 * @throws PulseError UNAUTHENTICATED, INVALID_API_KEY, or what `authenticate` throws
 */
export async function actorOfHeaders<Known extends { readonly actor: Actor }>(
  headers: IncomingHttpHeaders,
  authenticate: (token: string) => Promise<Known>,
): Promise<Known | { readonly actor: Actor; readonly expiresAt: null }> {
  const token = tokenOfHeaders(headers);
  return token === undefined ? { actor: anonymous, expiresAt: null } : authenticate(token);
}

/**
 * The token or key of a request.
 *
 * @throws PulseError UNAUTHENTICATED for another scheme, or for two different credentials; INVALID_API_KEY
 */
export function tokenOfHeaders(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['x-api-key'];
  const token = bearerToken(headers.authorization);
  if (key === undefined) return token;
  if (typeof key !== 'string' || !key.startsWith(keyPrefix)) throw new PulseError(InvalidApiKey);
  if (token === undefined || token === key) return key;
  throw new PulseError(Unauthenticated, { message: 'Send one credential: Authorization or X-API-Key.' });
}

/** The token of an Authorization header. @throws PulseError UNAUTHENTICATED for another scheme */
export function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token !== undefined) return token;
  throw new PulseError(Unauthenticated, { message: 'Send `Authorization: Bearer <token>`.' });
}

/** 255 printable ASCII characters, as the draft of the Idempotency-Key header has it in practice. */
export function checkIdempotencyKey(key: unknown): string | undefined {
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new PulseError(InvalidInput, {
      message: 'Idempotency-Key must be 1 to 255 printable ASCII characters without spaces.',
    });
  }
  return key;
}
