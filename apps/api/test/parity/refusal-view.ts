import type { CallProtocol, PublicError } from './protocol.ts';

const badTokens = new Set(['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'INVALID_API_KEY']);

/** Whether the connection was closed on a bad token, so that a code is all that there is to compare. */
export function toldByClosing({ refusesByClosing }: CallProtocol, error: PublicError | undefined): boolean {
  return refusesByClosing && error?.message === undefined && badTokens.has(error?.code ?? '');
}
