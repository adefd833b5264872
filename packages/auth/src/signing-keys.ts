import { createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { Clock, Log } from '@pulse/core';
import type {
  ActiveSigningKey,
  SigningKeyChanges,
  SigningKeyRotation,
  SigningKeyStore,
  StoredSigningKey,
} from '@pulse/domain';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { createAttemptBudget } from './attempt-budget.ts';
import { deriveKey } from './derive-key.ts';
import { openPrivateKey, sealPrivateKey } from './sealed-private-key.ts';
import { dueSteps, isDue, type SigningKeyPolicy, stageOf } from './signing-key-stage.ts';

/** Ed25519 (RFC 8037): small, quick, and without parameters to get wrong. */
export const signingAlgorithm = 'EdDSA';

/** Tokens with invented key ids must not become queries. */
const looksForUnknownKeys = { attempts: 2, windowMilliseconds: 60_000 } as const;
/** A thumbprint of 32 bytes in base64url; no other text is one of our key ids. */
const keyIdForm = /^[A-Za-z0-9_-]{43}$/;

/** The keys of this installation, ready for use. */
export interface SigningKeys extends SigningKeyRotation {
  /** Signs from now on. */
  readonly current: { readonly id: string; readonly privateKey: KeyObject };
  /** Verifies tokens of any key that is not retired, as far as this node knows. */
  publicKey(keyId: string): KeyObject | undefined;
  /** As `publicKey`; one that this node does not know is looked for, twice a minute at most. */
  findPublicKey(keyId: string): Promise<KeyObject | undefined>;
  /** The public halves, as `/.well-known/jwks.json` shows them (RFC 7517), newest first. */
  jwks(): { readonly keys: readonly JWK[] };
  /** Reads the keys again, and moves those on whose time has come: by age, one node at a time. */
  maintain(): Promise<void>;
}

export interface SigningKeyOptions {
  readonly store: SigningKeyStore;
  /** JWT_ACCESS_SECRET; the key that encrypts private keys is derived from it. */
  readonly secret: string;
  readonly policy: SigningKeyPolicy;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Loads the signing keys, and makes the first ones; nodes that start at once end with the same. There is always a
 * next key, published before it signs, so that nobody who caches the key set meets a token of an unknown one.
 *
 * Keys that JWT_ACCESS_SECRET does not open were stored under another secret. They are retired and replaced:
 * changing the secret ends all access tokens, and clients come back through their refresh tokens.
 */
export async function loadSigningKeys(options: SigningKeyOptions): Promise<SigningKeys> {
  const { store, policy, log } = options;
  const wrappingKey = deriveKey(options.secret, 'pulse/signing-key/v1');
  const mayLook = createAttemptBudget(
    looksForUnknownKeys.attempts,
    looksForUnknownKeys.windowMilliseconds,
    options.clock,
  );
  let looking: Promise<void> | undefined;
  let known = await store.exclusively(async (changes) => {
    for (const { id } of (await changes.active()).filter((key) => !open(key))) {
      log.warn({ keyId: id }, 'A signing key was stored under another JWT_ACCESS_SECRET; it is retired.');
      await changes.retire(id);
    }
    await advance(changes);
    return toKnownKeys(await changes.active());
  });

  function open(key: StoredSigningKey): KeyObject | undefined {
    return openPrivateKey(key.privateKeyEncrypted, key.id, wrappingKey);
  }

  /** Does what is due by age. */
  async function advance(changes: SigningKeyChanges): Promise<void> {
    const keys = await changes.active();
    const steps = dueSteps(keys, policy);
    for (const { id } of steps.retire) await changes.retire(id);
    if (steps.promote) await promoteNext(changes, keys);
    if (steps.make) await changes.insert(await makeKey(wrappingKey));
  }

  function toKnownKeys(keys: readonly ActiveSigningKey[]): KnownKeys {
    const current = keys.find((key) => stageOf(key) === 'current');
    const privateKey = current && open(current);
    // Nodes with two secrets would retire each other's keys for ever; the newer one has done it once, at its start.
    if (current && !privateKey) {
      log.error(
        { keyId: current.id },
        'The signing key was stored under another JWT_ACCESS_SECRET: restart.',
      );
    }
    const publicKeys = new Map(
      keys.map(({ id, publicJwk }) => [id, createPublicKey({ key: publicJwk as JsonWebKey, format: 'jwk' })]),
    );
    return { keys, publicKeys, current: current && privateKey && { id: current.id, privateKey } };
  }

  function take(keys: readonly ActiveSigningKey[]): void {
    const read = toKnownKeys(keys);
    known = { ...read, current: read.current ?? known.current };
  }

  async function look(): Promise<void> {
    try {
      take(await store.active());
    } finally {
      looking = undefined;
    }
  }

  async function promoteNext(changes: SigningKeyChanges, keys: readonly ActiveSigningKey[]): Promise<void> {
    const oldest = keys.findLast((key) => stageOf(key) === 'next');
    if (oldest) return changes.promote(oldest.id);
    const made = await makeKey(wrappingKey);
    await changes.insert(made);
    await changes.promote(made.id);
  }

  return {
    get current() {
      if (!known.current) throw new Error('There is no signing key that JWT_ACCESS_SECRET opens.');
      return known.current;
    },
    publicKey: (keyId) => known.publicKeys.get(keyId),

    async findPublicKey(keyId) {
      const found = known.publicKeys.get(keyId);
      if (found || !keyIdForm.test(keyId)) return found;
      if (!looking && mayLook()) looking = look();
      await looking;
      return known.publicKeys.get(keyId);
    },

    jwks: () => ({ keys: known.keys.map(toJwk) }),

    async maintain() {
      const keys = await store.active();
      take(keys);
      if (!isDue(dueSteps(keys, policy))) return;
      take(
        await store.exclusively(async (changes) => {
          await advance(changes);
          return changes.active();
        }),
      );
      log.info({ keyId: known.current?.id }, 'signing keys moved on by age');
    },

    async rotate(compromised) {
      const keys = await store.exclusively(async (changes) => {
        const before = await changes.active();
        if (compromised) {
          for (const { id } of before) await changes.retire(id);
        } else {
          const next = before.findLast((key) => stageOf(key) === 'next');
          if (!next || next.publishedSeconds < policy.publishSeconds) return undefined;
          await changes.promote(next.id);
        }
        await advance(changes);
        return changes.active();
      });
      if (!keys) return undefined;
      take(keys);
      log.warn({ keyId: known.current?.id, compromised }, 'signing keys rotated by an administrator');
      return keys.map((key) => ({ id: key.id, stage: stageOf(key) }));
    },
  };
}

interface KnownKeys {
  readonly keys: readonly ActiveSigningKey[];
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
  readonly current: { readonly id: string; readonly privateKey: KeyObject } | undefined;
}

async function makeKey(wrappingKey: KeyObject): Promise<StoredSigningKey> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const publicJwk = publicKey.export({ format: 'jwk' });
  const id = await calculateJwkThumbprint(publicJwk as JWK);
  const privateKeyEncrypted = sealPrivateKey(privateKey, id, wrappingKey);
  return { id, algorithm: signingAlgorithm, publicJwk, privateKeyEncrypted };
}

function toJwk({ id, algorithm, publicJwk }: StoredSigningKey): JWK {
  return { ...(publicJwk as JWK), kid: id, alg: algorithm, use: 'sig' };
}
