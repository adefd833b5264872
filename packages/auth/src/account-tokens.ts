import { createHmac } from 'node:crypto';
import type { Random } from '@pulse/core';
import type { AccountTokenStore, AccountTokens } from '@pulse/domain';
import { deriveKey } from './derive-key.ts';

const tokenBytes = 32;
/** 32 bytes in base64url. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** Binds the tokens to a store, and with it to a transaction. */
export type AccountTokensOn = (store: AccountTokenStore) => AccountTokens;

/**
 * Tokens of 256 random bits for the links of mails, of which only peppered hashes (HMAC-SHA-256) are stored: who reads
 * the database can follow no link.
 *
 * @param secret JWT_REFRESH_SECRET; the pepper is derived from it
 */
export function createAccountTokens({ secret, random }: { secret: string; random: Random }): AccountTokensOn {
  const pepper = deriveKey(secret, 'pulse/account-token-hash/v1');
  const hashOf = (token: string) => createHmac('sha256', pepper).update(token).digest();

  return (store) => ({
    async issue(request) {
      const token = Buffer.from(random.bytes(tokenBytes)).toString('base64url');
      return (await store.insert({ ...request, tokenHash: hashOf(token) })) ? token : undefined;
    },
    look: async (token, purposes) =>
      tokenForm.test(token) ? store.find(hashOf(token), purposes) : undefined,
    redeem: async (token, purposes) =>
      tokenForm.test(token) ? store.use(hashOf(token), purposes) : undefined,
    void: store.void,
    countIssued: store.countIssued,
  });
}
