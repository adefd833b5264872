import { type Actor, PulseError, Unauthenticated } from '@pulse/core';
import type { VerifyingAccessTokens } from './access-tokens.ts';
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
 * @throws PulseError TOKEN_EXPIRED, UNAUTHENTICATED from the returned function
 */
export type Authenticate = (token: string) => Promise<Authenticated>;

/** The one place where tokens become actors, told apart by their prefix; a JWT has none. */
export function createAuthenticator(options: {
  readonly accessTokens: Pick<VerifyingAccessTokens, 'verify'>;
  readonly participantCredentials: Pick<VerifyingParticipantCredentials, 'verify'>;
}): Authenticate {
  const { accessTokens, participantCredentials } = options;
  return async function authenticate(token) {
    if (token.startsWith(participantPrefix) || token.startsWith(observerPrefix)) {
      // Bans and ended sessions will be asked for here: the credential itself never expires.
      const actor = participantCredentials.verify(token);
      if (!actor) throw new PulseError(Unauthenticated);
      return { actor, expiresAt: null };
    }
    return accessTokens.verify(token);
  };
}
