import type { DigestPeriod, UnsubscribeTokens } from '@pulse/domain';
import { deriveKey } from './derive-key.ts';
import { bytesToId, idBytes, idToBytes, open, sign } from './signed-ids.ts';

const prefix = 'un_';
/** Which byte stands for which period. Mails are kept for years: one that was used is never given to another. */
const periodBytes: Readonly<Record<DigestPeriod, number>> = { daily: 1, weekly: 2 };
const periods = new Map(Object.entries(periodBytes).map(([period, byte]) => [byte, period as DigestPeriod]));
const signedBytes = 2 * idBytes + 1;

/**
 * Tokens of the links by which mails are unsubscribed from: `un_`, then as base64url account id (16 bytes), project id
 * (16), period (1) and an HMAC over them under a key for nothing else. Nothing is stored, so that a mail of years ago
 * still works, and has the same token as every other of its kind; they end with the secret.
 *
 * @param secret JWT_REFRESH_SECRET; the key is derived from it
 */
export function createUnsubscribeTokens(secret: string): UnsubscribeTokens {
  const key = deriveKey(secret, 'pulse/unsubscribe-token/v1');
  return {
    issue: ({ userId, projectId, period }) =>
      prefix +
      sign(key, Buffer.concat([idToBytes(userId), idToBytes(projectId), Buffer.of(periodBytes[period])])),

    verify(token) {
      if (!token.startsWith(prefix)) return undefined;
      const signed = open(key, token.slice(prefix.length), signedBytes);
      const period = signed && periods.get(signed.readUInt8(2 * idBytes));
      return period && { userId: bytesToId(signed, 0), projectId: bytesToId(signed, idBytes), period };
    },
  };
}
