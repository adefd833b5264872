import { sign, verify } from 'node:crypto';
import { silentLog } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import { loadSigningKeys } from './signing-keys.ts';
import { createInMemorySigningKeyStore } from './testing/in-memory-signing-keys.ts';

const secret = 'an access secret of more than 32 characters';
const log = silentLog;

describe('signing keys', () => {
  it('are made once, however many nodes start at once and again', async () => {
    const store = createInMemorySigningKeyStore();
    const nodes = await Promise.all([1, 2, 3].map(() => loadSigningKeys({ store, secret, log })));
    nodes.push(await loadSigningKeys({ store, secret, log }));
    expect(new Set(nodes.map(({ current }) => current.id)).size).toBe(1);
    expect(store.active).toHaveLength(1);
  });

  it('sign what their public half verifies', async () => {
    const keys = await loadSigningKeys({ store: createInMemorySigningKeyStore(), secret, log });
    const publicKey = keys.publicKey(keys.current.id);
    if (!publicKey) throw new TypeError('no public key');
    const signature = sign(null, Buffer.from('text'), keys.current.privateKey);
    expect(verify(null, Buffer.from('text'), publicKey, signature)).toBe(true);
    expect(keys.publicKey('unknown')).toBeUndefined();
  });

  it('show their public half alone', async () => {
    const store = createInMemorySigningKeyStore();
    const keys = await loadSigningKeys({ store, secret, log });
    expect(keys.jwks()).toEqual({
      keys: [
        {
          kty: 'OKP',
          crv: 'Ed25519',
          x: expect.any(String),
          kid: keys.current.id,
          alg: 'EdDSA',
          use: 'sig',
        },
      ],
    });
    const pkcs8 = keys.current.privateKey.export({ type: 'pkcs8', format: 'der' });
    expect(Buffer.from(store.active[0]?.privateKeyEncrypted ?? []).includes(pkcs8.subarray(-32))).toBe(false);
  });

  it('are retired and replaced where the secret, the id or a byte is another', async () => {
    const warnings: string[] = [];
    const telling = { ...log, warn: (_fields: object, message: string) => void warnings.push(message) };
    const spoil = [
      (store: ReturnType<typeof createInMemorySigningKeyStore>) => void store,
      (store: ReturnType<typeof createInMemorySigningKeyStore>) => {
        store.active = store.active.map((key) => ({ ...key, id: 'renamed' }));
      },
      (store: ReturnType<typeof createInMemorySigningKeyStore>) => {
        store.active[0]?.privateKeyEncrypted.fill(1, 20, 21);
      },
      (store: ReturnType<typeof createInMemorySigningKeyStore>) => {
        store.active = store.active.map((key) => ({ ...key, privateKeyEncrypted: Buffer.alloc(3) }));
      },
    ];
    for (const [index, change] of spoil.entries()) {
      const store = createInMemorySigningKeyStore();
      const before = await loadSigningKeys({ store, secret, log });
      change(store);
      const after = await loadSigningKeys({
        store,
        secret: index === 0 ? `${secret}.` : secret,
        log: telling,
      });
      expect(after.current.id).not.toBe(before.current.id);
      expect(after.publicKey(before.current.id)).toBeUndefined();
      expect(store.active.map(({ id }) => id)).toEqual([after.current.id]);
      expect(warnings).toHaveLength(index + 1);
    }
  });
});
