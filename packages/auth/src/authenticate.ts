import { type Actor, PulseError, Unauthenticated } from '@pulse/core';
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
 * @throws PulseError TOKEN_EXPIRED, UNAUTHENTICATED, IDP_UNAVAILABLE from the returned function
 */
export type Authenticate = (token: string) => Promise<Authenticated>;

/** The one place where tokens become actors, told apart by their prefix; JWTs, which have none, by their issuer. */
export function createAuthenticator(options: {
  readonly accessTokens: Pick<VerifyingAccessTokens, 'verify'>;
  readonly participantCredentials: Pick<VerifyingParticipantCredentials, 'verify'>;
  /** Absent when no other issuer is accepted. */
  readonly externalTokens?: Pick<ExternalTokens, 'isExternal' | 'verify'> | undefined;
}): Authenticate {
  const { accessTokens, participantCredentials, externalTokens } = options;
  return async function authenticate(token) {
    if (token.startsWith(participantPrefix) || token.startsWith(observerPrefix)) {
      // Bans and ended sessions will be asked for here: the credential itself never expires.
      const actor = participantCredentials.verify(token);
      if (!actor) throw new PulseError(Unauthenticated);
      return { actor, expiresAt: null };
    }
    return externalTokens?.isExternal(token) ? externalTokens.verify(token) : accessTokens.verify(token);
  };
}
