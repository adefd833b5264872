import { createHmac, type KeyObject } from 'node:crypto';
import type { Ids, Random } from '@pulse/core';
import type { RefreshTokenStore, RefreshTokens } from '@pulse/domain';
import { deriveKey } from './derive-key.ts';

/** How long an exchanged token may come back: parallel tabs, and answers lost on the way. */
export const refreshGraceSeconds = 10;

/** Browsers' are some 120 characters. */
const userAgentLength = 300;
const tokenBytes = 32;
/** 32 bytes in base64url. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

export interface RefreshTokenOptions {
  readonly store: RefreshTokenStore;
  /** JWT_REFRESH_SECRET; the keys for hashing and for successors are derived from it. */
  readonly secret: string;
  readonly lifetimeSeconds: number;
  readonly ids: Ids;
  readonly random: Random;
}

/**
 * Opaque refresh tokens of 256 bits, of which only peppered SHA-256 hashes (HMAC) are stored.
 *
 * A token's successor is HMAC(secret, token): nobody can compute it without the secret, and the server can repeat
 * it without having stored it. So everybody who exchanges the same token within the grace gets the same successor.
 */
export function createRefreshTokens(options: RefreshTokenOptions): RefreshTokens {
  const { store, lifetimeSeconds, ids, random } = options;
  const pepper = deriveKey(options.secret, 'pulse/refresh-token-hash/v1');
  const successorKey = deriveKey(options.secret, 'pulse/refresh-token-successor/v1');
  const hashOf = (token: string) => hmac(pepper, token);

  return {
    async start(userId, { userAgent } = {}) {
      const token = Buffer.from(random.bytes(tokenBytes)).toString('base64url');
      const familyId = ids.next();
      await store.start({
        familyId,
        userId,
        tokenHash: hashOf(token),
        userAgent: userAgent?.slice(0, userAgentLength) ?? null,
        lifetimeSeconds,
      });
      return { signInId: familyId, token, maxAgeSeconds: lifetimeSeconds };
    },

    async rotate(parent) {
      if (!tokenForm.test(parent)) return { outcome: 'invalid' };
      const token = hmac(successorKey, parent).toString('base64url');
      const rotation = await store.rotate({
        parentHash: hashOf(parent),
        successorHash: hashOf(token),
        lifetimeSeconds,
        graceSeconds: refreshGraceSeconds,
      });
      if (rotation.outcome === 'invalid') return rotation;
      const { outcome, userId, familyId: signInId } = rotation;
      return outcome === 'reused'
        ? { outcome, userId }
        : { outcome, userId, signInId, token, maxAgeSeconds: lifetimeSeconds };
    },

    async revoke(token) {
      if (tokenForm.test(token)) await store.revoke(hashOf(token));
    },
  };
}

function hmac(key: KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
