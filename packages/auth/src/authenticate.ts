import { type Actor, InvalidApiKey, PulseError, Unauthenticated } from '@pulse/core';
import { type KeyHolder, keyPrefix, sharePrefix } from '@pulse/domain';
import type { VerifyingAccessTokens } from './access-tokens.ts';
import type { ExternalTokens } from './external/external-tokens.ts';
import {
  observerPrefix,
  participantPrefix,
  type VerifyingParticipantCredentials,
} from './participant-credentials.ts';

export interface Authenticated {
  readonly actor: Actor;
  /** When the token stops to be accepted, for connections that outlive it; `null` when it does not expire. */
  readonly expiresAt: Date | null;
}

/**
 * Establishes who sends a bearer token.
 *
 * @throws PulseError TOKEN_EXPIRED, UNAUTHENTICATED, INVALID_API_KEY, IDP_UNAVAILABLE from the returned function
 */
export type Authenticate = (token: string) => Promise<Authenticated>;

/** The one place where tokens become actors, told apart by their prefix; JWTs, which have none, by their issuer. */
export function createAuthenticator(options: {
  readonly accessTokens: Pick<VerifyingAccessTokens, 'verify'>;
  readonly participantCredentials: Pick<VerifyingParticipantCredentials, 'verify'>;
  /** Whose key, or link to a board, this is, from a small cache. */
  readonly keyHolder: (key: string) => Promise<KeyHolder | undefined>;
  /** Absent when no other issuer is accepted. */
  readonly externalTokens?: Pick<ExternalTokens, 'isExternal' | 'verify'> | undefined;
}): Authenticate {
  const { accessTokens, participantCredentials, externalTokens, keyHolder } = options;
  return async function authenticate(token) {
    if (token.startsWith(participantPrefix) || token.startsWith(observerPrefix)) {
      // Bans and ended sessions will be asked for here: the credential itself never expires.
      const actor = participantCredentials.verify(token);
      if (!actor) throw new PulseError(Unauthenticated);
      return { actor, expiresAt: null };
    }
    const isShare = token.startsWith(sharePrefix);
    if (isShare || token.startsWith(keyPrefix)) {
      const holder = await keyHolder(token);
      if (!holder) throw new PulseError(InvalidApiKey, isShare ? { message: 'This link has ended.' } : {});
      const { expiresAt = null, ...key } = holder;
      // A revoked key's connections are closed by the signal that says so.
      return { actor: { kind: 'key', ...key }, expiresAt };
    }
    return externalTokens?.isExternal(token) ? externalTokens.verify(token) : accessTokens.verify(token);
  };
}
