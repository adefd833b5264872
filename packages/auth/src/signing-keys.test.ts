import { sign, verify } from 'node:crypto';
import { type Clock, silentLog } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { loadSigningKeys } from './signing-keys.ts';
import { createInMemorySigningKeyStore } from './testing/in-memory-signing-keys.ts';

const secret = 'an access secret of more than 32 characters';
const log = silentLog;
const policy = { rotateAfterSeconds: 30 * 86_400, publishSeconds: 600, keepSeconds: 1_080 };
let now = new Date('2026-11-21T12:00:00Z');
const clock: Clock = { now: () => now };
const load = (store: ReturnType<typeof createInMemorySigningKeyStore>) =>
  loadSigningKeys({ store, secret, policy, clock, log });
type Keys = Awaited<ReturnType<typeof load>>;
const published = (keys: Keys) => keys.jwks().keys.map(({ kid }) => kid);

describe('signing keys', () => {
  it('are made once, however many nodes start at once and again', async () => {
    const store = createInMemorySigningKeyStore();
    const nodes = await Promise.all([1, 2, 3].map(() => load(store)));
    nodes.push(await load(store));
    expect(new Set(nodes.map(({ current }) => current.id)).size).toBe(1);
    expect(store.keys).toHaveLength(2);
    for (const keys of nodes) expect(keys.jwks()).toEqual(nodes[0]?.jwks());
  });

  it('sign what their public half verifies', async () => {
    const keys = await load(createInMemorySigningKeyStore());
    const publicKey = keys.publicKey(keys.current.id);
    if (!publicKey) throw new TypeError('no public key');
    const signature = sign(null, Buffer.from('text'), keys.current.privateKey);
    expect(verify(null, Buffer.from('text'), publicKey, signature)).toBe(true);
    expect(keys.publicKey('unknown')).toBeUndefined();
  });

  it('show their public half alone', async () => {
    const store = createInMemorySigningKeyStore();
    const keys = await load(store);
    const shown = { kty: 'OKP', crv: 'Ed25519', x: expect.any(String), alg: 'EdDSA', use: 'sig' };
    const next = store.keys.find(({ id }) => id !== keys.current.id)?.id;
    expect(keys.jwks()).toEqual({
      keys: [
        { ...shown, kid: next },
        { ...shown, kid: keys.current.id },
      ],
    });
    const pkcs8 = keys.current.privateKey.export({ type: 'pkcs8', format: 'der' });
    for (const { privateKeyEncrypted } of store.keys) {
      expect(Buffer.from(privateKeyEncrypted).includes(pkcs8.subarray(-32))).toBe(false);
    }
  });

  it('are retired and replaced where the secret, the id or a byte is another', async () => {
    const warnings: string[] = [];
    const telling = { ...log, warn: (_fields: object, message: string) => void warnings.push(message) };
    const spoil = [
      (store: ReturnType<typeof createInMemorySigningKeyStore>) => void store,
      (store: ReturnType<typeof createInMemorySigningKeyStore>) => {
        store.keys = store.keys.map((key) => ({ ...key, id: `renamed ${key.id}` }));
      },
      (store: ReturnType<typeof createInMemorySigningKeyStore>) => {
        for (const key of store.keys) key.privateKeyEncrypted.fill(1, 20, 21);
      },
      (store: ReturnType<typeof createInMemorySigningKeyStore>) => {
        store.keys = store.keys.map((key) => ({ ...key, privateKeyEncrypted: Buffer.alloc(3) }));
      },
    ];
    for (const [index, change] of spoil.entries()) {
      const store = createInMemorySigningKeyStore();
      const before = await load(store);
      change(store);
      const after = await loadSigningKeys({
        store,
        secret: index === 0 ? `${secret}.` : secret,
        policy,
        clock,
        log: telling,
      });
      expect(after.current.id).not.toBe(before.current.id);
      expect(after.publicKey(before.current.id)).toBeUndefined();
      expect(store.keys.map(({ id }) => id)).toEqual(published(after));
      expect(warnings).toHaveLength(2 * (index + 1));
    }
  });
});

describe('rotation', () => {
  it('lets a key sign that was published long before, and keeps the old one for its tokens', async () => {
    const store = createInMemorySigningKeyStore();
    const keys = await load(store);
    const first = keys.current.id;
    const second = published(keys)[0];

    store.age(policy.rotateAfterSeconds - 1);
    await keys.maintain();
    expect(keys.current.id).toBe(first);

    store.age(1);
    await keys.maintain();
    expect(keys.current.id).toBe(second);
    expect(keys.publicKey(first)).toBeDefined();
    expect(published(keys)).toEqual([expect.not.stringMatching(first), second, first]);

    store.age(policy.keepSeconds);
    await keys.maintain();
    expect(keys.publicKey(first)).toBeDefined();
    store.age(1);
    await keys.maintain();
    expect(keys.publicKey(first)).toBeUndefined();
    expect(published(keys)).toHaveLength(2);
  });

  it('happens once, however many nodes see that it is time', async () => {
    const store = createInMemorySigningKeyStore();
    const nodes = await Promise.all([1, 2, 3].map(() => load(store)));
    const before = new Set(published(nodes[0] as Keys));
    store.age(policy.rotateAfterSeconds);
    await Promise.all(nodes.map((keys) => keys.maintain()));
    expect(new Set(nodes.map(({ current }) => current.id)).size).toBe(1);
    expect(store.keys.filter(({ id }) => !before.has(id))).toHaveLength(1);
  });

  it('is not seen by a key that has just been published, however old the current one is', async () => {
    const store = createInMemorySigningKeyStore();
    const keys = await load(store);
    const first = keys.current.id;
    store.age(policy.rotateAfterSeconds);
    store.keys = store.keys.filter(({ id }) => id === first); // the next one is lost
    await keys.maintain();
    expect(keys.current.id).toBe(first);
    expect(published(keys)).toHaveLength(2);
    store.age(policy.publishSeconds);
    await keys.maintain();
    expect(keys.current.id).not.toBe(first);
  });

  it('can be asked for, as soon as the next key has been published for long enough', async () => {
    const store = createInMemorySigningKeyStore();
    const keys = await load(store);
    const first = keys.current.id;
    expect(await keys.rotate(false)).toBeUndefined();
    store.age(policy.publishSeconds);
    expect((await keys.rotate(false))?.map(({ stage }) => stage)).toEqual(['next', 'current', 'previous']);
    expect(keys.publicKey(first)).toBeDefined();
  });

  it('of compromised keys keeps none of them', async () => {
    const store = createInMemorySigningKeyStore();
    const keys = await load(store);
    const before = published(keys);
    expect((await keys.rotate(true))?.map(({ stage }) => stage)).toEqual(['next', 'current']);
    for (const id of before) expect(keys.publicKey(id ?? '')).toBeUndefined();
    expect(store.keys.map(({ id }) => id)).toEqual(published(keys));
  });
});

describe('an unknown key', () => {
  it('is looked for at once, but twice a minute at most', async () => {
    const store = createInMemorySigningKeyStore();
    const [here, there] = await Promise.all([load(store), load(store)]);
    store.age(policy.rotateAfterSeconds);
    await there.rotate(true);
    store.reads = 0;
    expect(await here.findPublicKey(there.current.id)).toBeDefined();
    expect(store.reads).toBe(1);
    const invented = Array.from({ length: 1_000 }, (_, index) => `${index}`.padStart(43, 'A'));
    await Promise.all(invented.map((id) => here.findPublicKey(id)));
    for (const id of invented) expect(await here.findPublicKey(id)).toBeUndefined();
    expect(store.reads).toBe(2);
    now = new Date(now.getTime() + 60_000);
    await here.findPublicKey('B'.repeat(43));
    expect(store.reads).toBe(3);
  });

  it('of another form is not looked for', async () => {
    const store = createInMemorySigningKeyStore();
    const keys = await load(store);
    store.reads = 0;
    for (const id of ['', 'x', 'A'.repeat(44), `${'A'.repeat(42)}=`]) {
      expect(await keys.findPublicKey(id)).toBeUndefined();
    }
    expect(store.reads).toBe(0);
  });
});
