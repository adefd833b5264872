import type { ActiveSigningKey, SigningKeyChanges, SigningKeyStore } from '@pulse/domain';

interface InMemorySigningKeyStore extends SigningKeyStore {
  /** Not retired, newest first. */
  keys: readonly ActiveSigningKey[];
  /** How often they were read. */
  reads: number;
  /** Lets seconds pass. */
  age(seconds: number): void;
}

/** Keeps signing keys in an array; work is exclusive by waiting for the work before it. */
export function createInMemorySigningKeyStore(): InMemorySigningKeyStore {
  let previous: Promise<unknown> = Promise.resolve();
  const replaceEach = (change: (key: ActiveSigningKey) => ActiveSigningKey) => {
    store.keys = store.keys.map(change);
  };
  const changes: SigningKeyChanges = {
    active: async () => store.keys,
    insert: async (key) => {
      store.keys = [
        { ...key, publishedSeconds: 0, signingSeconds: null, replacedSeconds: null },
        ...store.keys,
      ];
    },
    promote: async (keyId) =>
      replaceEach((key) => {
        if (key.id === keyId) return { ...key, signingSeconds: 0 };
        return key.signingSeconds === null ? key : { ...key, replacedSeconds: key.replacedSeconds ?? 0 };
      }),
    retire: async (keyId) => {
      store.keys = store.keys.filter(({ id }) => id !== keyId);
    },
  };
  const store: InMemorySigningKeyStore = {
    keys: [],
    reads: 0,
    async active() {
      store.reads += 1;
      return store.keys;
    },
    exclusively(work) {
      const result = previous.then(() => work(changes));
      previous = result;
      return result;
    },
    age(seconds) {
      const later = (age: number | null) => (age === null ? null : age + seconds);
      replaceEach((key) => ({
        ...key,
        publishedSeconds: key.publishedSeconds + seconds,
        signingSeconds: later(key.signingSeconds),
        replacedSeconds: later(key.replacedSeconds),
      }));
    },
  };
  return store;
}
