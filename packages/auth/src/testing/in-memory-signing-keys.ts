import type { SigningKeyStore, StoredSigningKey } from '@pulse/domain';

/** Keeps signing keys in an array, newest first; work is exclusive by waiting for the work before it. */
export function createInMemorySigningKeyStore(): SigningKeyStore & { active: StoredSigningKey[] } {
  let previous: Promise<unknown> = Promise.resolve();
  const store: SigningKeyStore & { active: StoredSigningKey[] } = {
    active: [],
    exclusively(work) {
      const result = previous.then(() =>
        work({
          active: async () => [...store.active],
          insert: async (key) => void store.active.unshift(key),
          retire: async (keyId) => {
            store.active = store.active.filter(({ id }) => id !== keyId);
          },
        }),
      );
      previous = result;
      return result;
    },
  };
  return store;
}
