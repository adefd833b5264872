import { createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { Log } from '@pulse/core';
import type { SigningKeyStore, StoredSigningKey } from '@pulse/domain';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { deriveKey } from './derive-key.ts';
import { openPrivateKey, sealPrivateKey } from './sealed-private-key.ts';

/** Ed25519 (RFC 8037): small, quick, and without parameters to get wrong. */
export const signingAlgorithm = 'EdDSA';

/** The keys of this installation, ready for use. */
export interface SigningKeys {
  /** Signs from now on. */
  readonly current: { readonly id: string; readonly privateKey: KeyObject };
  /** Verifies tokens of any key that is not retired. */
  publicKey(keyId: string): KeyObject | undefined;
  /** The public halves, as `/.well-known/jwks.json` shows them (RFC 7517). */
  jwks(): { readonly keys: readonly JWK[] };
}

/**
 * Loads the signing keys, and makes the first one; nodes that start at once end with the same.
 *
 * Keys that JWT_ACCESS_SECRET does not open were stored under another secret. They are retired and replaced:
 * changing the secret ends all access tokens, and clients come back through their refresh tokens.
 *
 * @param secret JWT_ACCESS_SECRET
 */
export async function loadSigningKeys(options: {
  readonly store: SigningKeyStore;
  readonly secret: string;
  readonly log: Log;
}): Promise<SigningKeys> {
  const { store, log } = options;
  const wrappingKey = deriveKey(options.secret, 'pulse/signing-key/v1');
  return store.exclusively(async (changes) => {
    const usable: { stored: StoredSigningKey; privateKey: KeyObject }[] = [];
    for (const stored of await changes.active()) {
      const privateKey = openPrivateKey(stored.privateKeyEncrypted, stored.id, wrappingKey);
      if (privateKey) {
        usable.push({ stored, privateKey });
        continue;
      }
      log.warn(
        { keyId: stored.id },
        'A signing key was stored under another JWT_ACCESS_SECRET; it is retired.',
      );
      await changes.retire(stored.id);
    }
    const newest = usable[0];
    if (newest)
      return toSigningKeys(
        newest,
        usable.map(({ stored }) => stored),
      );
    const made = await makeKey(wrappingKey);
    await changes.insert(made.stored);
    return toSigningKeys(made, [made.stored]);
  });
}

async function makeKey(wrappingKey: KeyObject): Promise<{ stored: StoredSigningKey; privateKey: KeyObject }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const publicJwk = publicKey.export({ format: 'jwk' });
  const id = await calculateJwkThumbprint(publicJwk as JWK);
  const privateKeyEncrypted = sealPrivateKey(privateKey, id, wrappingKey);
  return { stored: { id, algorithm: signingAlgorithm, publicJwk, privateKeyEncrypted }, privateKey };
}

function toSigningKeys(
  current: { stored: StoredSigningKey; privateKey: KeyObject },
  active: readonly StoredSigningKey[],
): SigningKeys {
  const publicKeys = new Map(
    active.map(({ id, publicJwk }) => [id, createPublicKey({ key: publicJwk as JsonWebKey, format: 'jwk' })]),
  );
  const keys = active.map(
    ({ id, algorithm, publicJwk }): JWK => ({ ...(publicJwk as JWK), kid: id, alg: algorithm, use: 'sig' }),
  );
  return {
    current: { id: current.stored.id, privateKey: current.privateKey },
    publicKey: (keyId) => publicKeys.get(keyId),
    jwks: () => ({ keys }),
  };
}
