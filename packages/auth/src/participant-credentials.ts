import type { ObserverActor, ParticipantActor } from '@pulse/core';
import type { ParticipantCredentials } from '@pulse/domain';
import { deriveKey } from './derive-key.ts';
import { bytesToId, idBytes, idToBytes, open, sign } from './signed-ids.ts';

export const participantPrefix = 'pt_';
export const observerPrefix = 'ob_';

export interface VerifyingParticipantCredentials extends ParticipantCredentials {
  /** @returns who it names, `undefined` when it is not one that we issued; one HMAC, no query */
  verify(token: string): ParticipantActor | ObserverActor | undefined;
}

/**
 * Credentials of those who joined a session: ids and an HMAC over them, base64url behind a prefix.
 *
 * - `pt_` session id (16 bytes), participant id (16), mac (16)
 * - `ob_` session id (16), mac (16)
 *
 * HMAC through a `KeyObject` takes 1.7 µs; a JWT would take 100, for each vote.
 *
 * @param secret JWT_REFRESH_SECRET; the two keys are derived from it
 */
export function createParticipantCredentials(secret: string): VerifyingParticipantCredentials {
  const participantKey = deriveKey(secret, 'pulse/participant-credential/v1');
  const observerKey = deriveKey(secret, 'pulse/observer-credential/v1');

  return {
    issueParticipant: ({ sessionId, participantId }) =>
      participantPrefix +
      sign(participantKey, Buffer.concat([idToBytes(sessionId), idToBytes(participantId)])),
    issueObserver: ({ sessionId }) => observerPrefix + sign(observerKey, idToBytes(sessionId)),

    verify(token) {
      if (token.startsWith(participantPrefix)) {
        const ids = open(participantKey, token.slice(participantPrefix.length), 2 * idBytes);
        return (
          ids && { kind: 'participant', sessionId: bytesToId(ids, 0), participantId: bytesToId(ids, idBytes) }
        );
      }
      if (token.startsWith(observerPrefix)) {
        const ids = open(observerKey, token.slice(observerPrefix.length), idBytes);
        return ids && { kind: 'observer', sessionId: bytesToId(ids, 0) };
      }
      return undefined;
    },
  };
}
