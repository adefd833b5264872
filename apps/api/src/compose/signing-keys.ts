import { keySetCacheSeconds, loadSigningKeys, type SigningKeys, signingKeyPolicy } from '@pulse/auth';
import type { IdentityConfig } from '@pulse/config';
import { type Clock, type Log, startWakeableTask } from '@pulse/core';
import { createSigningKeyStore, type Database } from '@pulse/db';

/** A key that another node has made or retired is known here within a minute. */
const everyMilliseconds = 30_000;

/** The signing keys, read again regularly and rotated when they are old enough, by one node at a time. */
export async function startSigningKeys(options: {
  readonly db: Database;
  readonly config: IdentityConfig;
  /** JWT_ACCESS_SECRET */
  readonly secret: string;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<{
  readonly keys: SigningKeys;
  /** For `/.well-known/jwks.json`. */
  readonly keySet: { readonly jwks: SigningKeys['jwks']; readonly cacheSeconds: number };
  stop(): Promise<void>;
}> {
  const { config, secret, clock, log } = options;
  const keys = await loadSigningKeys({
    store: createSigningKeyStore(options.db),
    secret,
    policy: signingKeyPolicy(config.keyRotationSeconds, config.accessTokenSeconds),
    clock,
    log,
  });
  const upkeep = startWakeableTask({
    name: 'rotate signing keys',
    retryMilliseconds: everyMilliseconds,
    log,
    async run() {
      await keys.maintain();
      return everyMilliseconds;
    },
  });
  return { keys, keySet: { jwks: keys.jwks, cacheSeconds: keySetCacheSeconds }, stop: upkeep.stop };
}
