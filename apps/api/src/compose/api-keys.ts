import type { Clock } from '@pulse/core';
import { createApiKeyRepository, createRecentCache, type Database } from '@pulse/db';
import { digestKey, type KeyHolder, keySubject } from '@pulse/domain';
import type { Broker } from '@pulse/realtime';

const keySubjects = keySubject('');

/**
 * Whose key a call has, from a small cache: up to 5 s old, and forgotten at once when a key is revoked. Revocations are
 * few, so that everything is forgotten.
 */
export function createKeyHolders(options: {
  readonly db: Database;
  readonly clock: Clock;
  readonly broker: Broker;
}): (key: string) => Promise<KeyHolder | undefined> {
  const repository = createApiKeyRepository(options.db);
  const recent = createRecentCache({
    clock: options.clock,
    // Remembered by its hash, as it is stored: a dump of the memory should not be a list of keys.
    read: (digest) => repository.findHolder(Buffer.from(digest, 'base64')),
  });
  options.broker.subscribe((signal) => {
    if (signal.type === 'revoked' && signal.subject.startsWith(keySubjects)) recent.clear();
  });
  return (key) => recent.get(digestKey(key).toString('base64'));
}
