import { type Actor, type Clock, InvalidApiKey, PulseError } from '@pulse/core';
import { createApiKeyRepository, createRecentCache, createShareRepository, type Database } from '@pulse/db';
import { digestKey, type KeyHolder, keySubject, sharePrefix } from '@pulse/domain';
import type { Broker } from '@pulse/realtime';

const keySubjects = keySubject('');

/** The keys of apps, and links to boards, as calls ask for them. */
export interface KeyHolders {
  of(key: string): Promise<KeyHolder | undefined>;
  /**
   * The actor as they are now: connections and tickets outlive keys.
   *
   * @throws PulseError INVALID_API_KEY
   */
  current(actor: Actor & { readonly kind: 'key' }): Promise<Actor>;
}

/**
 * Whose key a call has, from a small cache: up to 5 s old, and forgotten at once when a key is revoked. Revocations are
 * few, so that everything is forgotten.
 */
export function createKeyHolders(options: {
  readonly db: Database;
  readonly clock: Clock;
  readonly broker: Broker;
}): KeyHolders {
  const keys = createApiKeyRepository(options.db);
  const shares = createShareRepository(options.db);
  const recent = createRecentCache({
    clock: options.clock,
    // By the key itself, for the seconds that it is remembered: hashing one costs 5 µs, for every event.
    read: (key) => (key.startsWith(sharePrefix) ? shares : keys).findHolder(digestKey(key)),
  });
  const valid = createRecentCache({
    clock: options.clock,
    read: async (id) => ((await keys.isValid(id)) || (await shares.isValid(id)) ? true : undefined),
  });
  options.broker.subscribe((signal) => {
    if (signal.type !== 'revoked' || !signal.subject.startsWith(keySubjects)) return;
    recent.clear();
    valid.clear();
  });
  return {
    of: recent.get,
    async current(actor) {
      if (await valid.get(actor.keyId)) return actor;
      throw new PulseError(InvalidApiKey);
    },
  };
}
