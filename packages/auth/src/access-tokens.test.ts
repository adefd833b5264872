import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { silentLog, systemRandom, uuidv7Ids } from '@pulse/core';
import { calculateJwkThumbprint, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAccessTokens, type VerifyingAccessTokens } from './access-tokens.ts';
import { loadSigningKeys, type SigningKeys } from './signing-keys.ts';
import { createInMemorySigningKeyStore } from './testing/in-memory-signing-keys.ts';

const store = createInMemorySigningKeyStore();
const loadKeys = () =>
  loadSigningKeys({
    store,
    secret: 'an access secret of more than 32 characters',
    policy: { rotateAfterSeconds: 30 * 86_400, publishSeconds: 600, keepSeconds: 1_080 },
    clock: { now: () => now },
    log: silentLog,
  });
const user = {
  id: '019ab3c4-0000-7000-8000-00000000000a',
  roles: ['manager', 'user'],
  signInId: '019ab3c4-0000-7000-8000-00000000000b',
};
let now = new Date('2026-11-21T12:00:00Z');
const keys = await loadKeys();
let tokens: VerifyingAccessTokens;

const clock = { now: () => now };
const ids = uuidv7Ids(clock, systemRandom);
const create = (changes: { keys?: SigningKeys; issuer?: string } = {}) =>
  createAccessTokens({ keys, issuer: 'https://pulse.test', lifetimeSeconds: 900, clock, ids, ...changes });
const inSeconds = (seconds: number) => Math.floor(now.getTime() / 1000) + seconds;

beforeEach(() => {
  now = new Date('2026-11-21T12:00:00Z');
  tokens = create();
});

/** A token that would be accepted but for the changes; `undefined` removes a member. */
function forge(
  changes: { header?: Record<string, unknown>; payload?: Record<string, unknown>; key?: KeyObject } = {},
): Promise<string> {
  const payload: Record<string, unknown> = {
    iss: 'https://pulse.test',
    aud: 'pulse',
    sub: user.id,
    roles: ['user'],
    sign_in: '019ab3c4-0000-7000-8000-00000000000b',
    iat: inSeconds(0),
    exp: inSeconds(900),
    jti: 'id',
    ...changes.payload,
  };
  const header = { alg: 'EdDSA', kid: keys.current.id, typ: 'at+jwt', ...changes.header };
  return new SignJWT(payload)
    .setProtectedHeader(header as JWTHeaderParameters)
    .sign(changes.key ?? keys.current.privateKey);
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an access token', () => {
  it('names the user and the roles until it expires', async () => {
    const { token, expiresInSeconds } = await tokens.issue(user);
    expect(expiresInSeconds).toBe(900);
    const expected = {
      actor: { kind: 'user', userId: user.id, roles: user.roles, signInId: user.signInId },
      expiresAt: new Date('2026-11-21T12:15:00Z'),
    };
    expect(await tokens.verify(token)).toEqual(expected);
    expect(await tokens.verify(token)).toEqual(expected); // from the cache
    expect(await create().verify(token)).toEqual(expected); // on another node
  });

  it('is told from others by its type, key and id', async () => {
    const { token } = await tokens.issue(user);
    const header: unknown = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
    expect(header).toEqual({ alg: 'EdDSA', kid: keys.current.id, typ: 'at+jwt' });
    expect((await tokens.issue(user)).token).not.toBe(token);
  });

  it('is accepted for a minute after it expired, on every node, and then says so', async () => {
    const { token } = await tokens.issue(user);
    const fresh = create();
    await tokens.verify(token);
    for (const [seconds, accepted] of [
      [901, true],
      [959, true],
      [961, false],
    ] as const) {
      now = new Date(Date.parse('2026-11-21T12:00:00Z') + seconds * 1000);
      for (const verifier of [tokens, fresh]) {
        const verified = verifier.verify(token);
        if (accepted) await expect(verified).resolves.toMatchObject({ actor: { userId: user.id } });
        else await expect(verified).rejects.toMatchObject({ code: 'TOKEN_EXPIRED', kind: 'unauthenticated' });
      }
    }
  });
});

it('a token of the version before, which names no sign-in, is accepted until it expires', async () => {
  const { actor } = await tokens.verify(await forge({ payload: { sign_in: undefined } }));
  expect(actor).toEqual({ kind: 'user', userId: user.id, roles: ['user'] });
});

describe('rotation of keys', () => {
  it('ends no token, and is noticed by other nodes at once', async () => {
    const elsewhere = create({ keys: await loadKeys() });
    const { token } = await tokens.issue(user);
    await elsewhere.verify(token);
    store.age(600);
    await keys.rotate(false);
    expect(await create().verify(token)).toMatchObject({ actor: { userId: user.id } });
    const { token: later } = await tokens.issue(user);
    expect(await elsewhere.verify(later)).toMatchObject({ actor: { userId: user.id } });
  });

  it('of compromised ones ends all, those that were verified before included', async () => {
    const { token } = await tokens.issue(user);
    await tokens.verify(token);
    await keys.rotate(true);
    await expect(tokens.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await tokens.verify((await tokens.issue(user)).token);
  });

  it('a database that is away while a key is looked for says nothing about the token', async () => {
    const failing = { ...keys, findPublicKey: () => Promise.reject(new Error('connection refused')) };
    const { token } = await tokens.issue(user);
    await expect(
      create({ keys: { ...failing, current: keys.current, publicKey: () => undefined } }).verify(token),
    ).rejects.toThrow('connection refused');
  });
});

describe('refused as UNAUTHENTICATED', () => {
  const refused = (token: string) =>
    expect(tokens.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', kind: 'unauthenticated' });

  it('nothing is wrong with the forger’s tool', async () => {
    expect(await tokens.verify(await forge())).toMatchObject({ actor: { userId: user.id } });
  });

  it.each<[string, Record<string, unknown>]>([
    ['another audience', { aud: 'other' }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'https://evil.test' }],
    ['no issuer', { iss: undefined }],
    ['no expiry', { exp: undefined }],
    ['no subject', { sub: undefined }],
    ['no id', { jti: undefined }],
    ['roles that are no list', { roles: 'admin' }],
    ['roles that are no names', { roles: [1] }],
    ['a sign-in that is no id', { sign_in: 1 }],
    ['another audience, expired', { aud: 'other', exp: 1 }],
    ['a start in the future', { nbf: 4_000_000_000 }],
  ])('%s', async (_what, payload) => {
    await refused(await forge({ payload }));
  });

  it.each<[string, Record<string, unknown>]>([
    ['the type of a refresh token', { typ: 'rt+jwt' }],
    ['the type of an ID token', { typ: 'JWT' }],
    ['no type', { typ: undefined }],
    ['an unknown key id', { kid: 'unknown' }],
    ['no key id', { kid: undefined }],
  ])('%s', async (_what, header) => {
    await refused(await forge({ header }));
  });

  it('algorithm none, with and without a signature', async () => {
    const [, payload, signature] = (await forge()).split('.');
    for (const alg of ['none', 'None', 'NONE', '']) {
      const header = base64url({ alg, kid: keys.current.id, typ: 'at+jwt' });
      await refused(`${header}.${payload}.`);
      await refused(`${header}.${payload}.${signature}`);
      await refused(`${header}.${payload}`);
    }
  });

  it('HS256 with the public key as its secret', async () => {
    const publicKey = keys.publicKey(keys.current.id);
    const payload = (await forge()).split('.')[1];
    const signed = `${base64url({ alg: 'HS256', kid: keys.current.id, typ: 'at+jwt' })}.${payload}`;
    const secrets = [
      publicKey?.export({ type: 'spki', format: 'pem' }),
      publicKey?.export({ type: 'spki', format: 'der' }),
      Buffer.from(String(publicKey?.export({ format: 'jwk' }).x), 'base64url'),
    ];
    for (const secret of secrets) {
      await refused(
        `${signed}.${createHmac('sha256', secret ?? '')
          .update(signed)
          .digest('base64url')}`,
      );
    }
  });

  it('a key of its own, however it is offered', async () => {
    const own = generateKeyPairSync('ed25519');
    const jwk = own.publicKey.export({ format: 'jwk' }) as JWK;
    const kid = await calculateJwkThumbprint(jwk);
    const key = own.privateKey;
    await refused(await forge({ key }));
    await refused(await forge({ key, header: { jwk } }));
    await refused(await forge({ key, header: { jwk, kid } }));
    for (const name of ['jku', 'x5u']) {
      await refused(await forge({ key, header: { [name]: 'http://127.0.0.1:9/never-fetched', kid } }));
      await refused(await forge({ key, header: { [name]: 'http://127.0.0.1:9/never-fetched' } }));
    }
  });

  it('an extension that must be understood', async () => {
    const header = base64url({ alg: 'EdDSA', kid: keys.current.id, typ: 'at+jwt', crit: ['x'], x: 1 });
    await refused(`${header}.${(await forge()).split('.').slice(1).join('.')}`);
  });

  it('what is changed, cut, or no token at all', async () => {
    const [header, payload, signature] = (await forge()).split('.');
    await refused(`${header}.${base64url({ sub: 'admin' })}.${signature}`);
    await refused(`${header}.${payload}.${signature?.slice(0, -4)}`);
    const opaqueRefreshToken = Buffer.alloc(32, 7).toString('base64url');
    for (const text of ['', '.', '..', 'a.b.c', opaqueRefreshToken, 'x'.repeat(100_000)]) await refused(text);
  });
});
