import { createHmac, createPublicKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { silentLog } from '@pulse/core';
import type { ExternalClaims } from '@pulse/domain';
import { exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExternalIssuer } from './external-issuer.ts';
import { createExternalTokens, type ExternalTokens } from './external-tokens.ts';

const account = { userId: '019ab3c4-0000-7000-8000-00000000000a', roles: ['user'] };
const rsa = await generateKeyPair('RS256', { extractable: true });
const keyPairs = {
  RS256: rsa,
  PS256: await generateKeyPair('PS256', { extractable: true }),
  ES256: await generateKeyPair('ES256', { extractable: true }),
  EdDSA: await generateKeyPair('EdDSA', { extractable: true }),
  RS384: await generateKeyPair('RS384', { extractable: true }),
};

let server: Server;
let issuer: string;
let requests: string[];
let published: JWK[];
let now: Date;
let refused: boolean;
let seen: ExternalClaims[];
let tokens: ExternalTokens;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    if (request.url === '/keys') response.end(JSON.stringify({ keys: published }));
    else response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const create = (changes: Partial<ExternalIssuer> = {}) =>
  createExternalTokens({
    issuers: [
      {
        issuer,
        audiences: ['pulse', 'other-of-ours'],
        authorizedParties: undefined,
        partyAsAudience: false,
        jwksUri: undefined,
        trustEmail: true,
        claims: { email: 'email', emailVerified: 'email_verified', name: 'name' },
        ...changes,
      },
    ],
    async identify(claims) {
      seen.push(claims);
      return refused ? undefined : account;
    },
    clock: { now: () => now },
    log: silentLog,
  });

beforeEach(async () => {
  now = new Date('2026-11-21T12:00:00Z');
  requests = [];
  seen = [];
  refused = false;
  published = await Promise.all(
    Object.entries(keyPairs).map(async ([alg, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      kid: alg,
      alg,
      use: 'sig',
    })),
  );
  tokens = create();
});

const inSeconds = (seconds: number) => Math.floor(now.getTime() / 1000) + seconds;

/** A token that would be accepted but for the changes; `undefined` removes a member. */
function make(
  payload: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  key: Parameters<SignJWT['sign']>[0] = rsa.privateKey,
): Promise<string> {
  return new SignJWT({
    iss: issuer,
    aud: 'pulse',
    sub: 'person-1',
    iat: inSeconds(0),
    exp: inSeconds(600),
    ...payload,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'RS256', ...header })
    .sign(key);
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const accepted = (token: string) =>
  expect(tokens.verify(token)).resolves.toMatchObject({ actor: { kind: 'user', ...account } });
const isRefused = (token: string, code = 'UNAUTHENTICATED') =>
  expect(tokens.verify(token)).rejects.toMatchObject({ code });

describe('a token of another issuer', () => {
  it('stands for an account until it expires', async () => {
    const token = await make({ email: 'ada@example.org', email_verified: true, name: 'Ada' });
    expect(tokens.isExternal(token)).toBe(true);
    expect(await tokens.verify(token)).toEqual({
      actor: { kind: 'user', ...account },
      expiresAt: new Date('2026-11-21T12:10:00Z'),
    });
    expect(seen).toEqual([
      { issuer, externalId: 'person-1', email: 'ada@example.org', emailVerified: true, name: 'Ada' },
    ]);
  });

  it('is signed by one of four algorithms, and of one of the usual types', async () => {
    for (const alg of ['RS256', 'PS256', 'ES256', 'EdDSA'] as const) {
      await accepted(await make({}, { alg, kid: alg }, keyPairs[alg].privateKey));
    }
    await isRefused(await make({}, { alg: 'RS384', kid: 'RS384' }, keyPairs.RS384.privateKey));
    for (const typ of ['JWT', 'jwt', 'at+jwt', 'application/at+jwt', undefined])
      await accepted(await make({}, { typ }));
    for (const typ of ['logout+jwt', 'rt+jwt', 'secevent+jwt', 'dpop+jwt', '']) {
      await isRefused(await make({}, { typ }));
    }
    await isRefused(await make({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }));
  });

  it('is accepted for a minute after it expired, and then says so', async () => {
    const token = await make();
    for (const [seconds, works] of [
      [601, true],
      [659, true],
      [661, false],
    ] as const) {
      now = new Date(Date.parse('2026-11-21T12:00:00Z') + seconds * 1000);
      await (works ? accepted(token) : isRefused(token, 'TOKEN_EXPIRED'));
    }
    await isRefused(await make({ aud: 'another', exp: 1 }));
    now = new Date('2026-11-21T12:00:00Z');
    await accepted(await make({ nbf: inSeconds(59) }));
    await isRefused(await make({ nbf: inSeconds(61) }));
  });

  it.each<[string, Record<string, unknown>]>([
    ['another audience', { aud: 'another' }],
    ['no audience', { aud: undefined }],
    ['an empty audience', { aud: [] }],
    ['the audience in azp alone', { aud: undefined, azp: 'pulse' }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['a subject with NUL', { sub: 'a\u0000b' }],
    ['too long a subject', { sub: 'x'.repeat(256) }],
    ['no expiry', { exp: undefined }],
    ['no time of issue', { iat: undefined }],
  ])('is refused with %s', async (_what, payload) => {
    await isRefused(await make(payload));
  });

  it('may be for several, of which we are one', async () => {
    await accepted(await make({ aud: ['another', 'other-of-ours'] }));
  });

  it('of another issuer than those named is none of these', async () => {
    for (const iss of ['https://evil.test', `${issuer}/`, undefined, 'pulse']) {
      const token = await make({ iss });
      expect(tokens.isExternal(token)).toBe(false);
      await isRefused(token);
    }
    for (const text of ['', 'a.b.c', 'x'.repeat(20_000)]) expect(tokens.isExternal(text)).toBe(false);
  });

  it('with algorithm none, or HS256 under the RSA key, is refused', async () => {
    const payload = (await make()).split('.')[1];
    for (const alg of ['none', 'None', '']) {
      await isRefused(`${base64url({ alg, kid: 'RS256' })}.${payload}.`);
      await isRefused(`${base64url({ alg, kid: 'RS256' })}.${payload}.${(await make()).split('.')[2]}`);
    }
    const spki = await exportSPKI(rsa.publicKey);
    const signed = `${base64url({ alg: 'HS256', kid: 'RS256' })}.${payload}`;
    const secrets = [spki, spki.trim(), createPublicKey(spki).export({ type: 'spki', format: 'der' })];
    for (const secret of secrets) {
      await isRefused(`${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`);
    }
  });

  it('brings no key with it: jku, x5u and jwk are not even looked at', async () => {
    const own = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(own.publicKey);
    await tokens.warm();
    requests = [];
    for (const header of [
      { jku: `${issuer}/own` },
      { x5u: `${issuer}/own` },
      { jwk },
      { jku: `${issuer}/own`, kid: 'own' },
      { jwk, kid: 'own' },
    ]) {
      await isRefused(await make({}, header, own.privateKey));
    }
    expect(requests.filter((path) => path !== '/keys')).toEqual([]);
  });

  it('that was changed or cut is refused', async () => {
    const [header, payload, signature] = (await make()).split('.');
    await isRefused(
      `${header}.${base64url({ iss: issuer, aud: 'pulse', sub: 'admin', exp: inSeconds(9) })}.${signature}`,
    );
    await isRefused(`${header}.${payload}.${signature?.slice(0, -4)}`);
    await isRefused(`${header}.${payload}`);
  });

  it('of a key that the issuer took back is refused, also when it was verified before', async () => {
    const token = await make();
    await accepted(token);
    published = published.filter(({ kid }) => kid !== 'RS256');
    await isRefused(await make({}, { kid: 'unknown' })); // which makes us read the keys again
    await isRefused(token);
  });

  it('is refused as soon as nobody is identified, although it was verified before', async () => {
    const token = await make();
    await accepted(token);
    refused = true;
    await isRefused(token);
  });

  it('is verified once: the issuer is not asked again', async () => {
    const token = await make();
    for (let count = 0; count < 50; count += 1) await accepted(token);
    expect(requests).toEqual(['/.well-known/openid-configuration', '/keys']);
  });
});

describe('what an issuer may say differently', () => {
  it('claims have other names, and are not believed', async () => {
    tokens = create({ claims: { email: 'mail', emailVerified: 'mail_ok', name: 'https://x.test/name' } });
    await accepted(
      await make({ mail: 'a@b.org', mail_ok: 'true', 'https://x.test/name': 'Ada', name: 'No' }),
    );
    tokens = create({ trustEmail: false });
    await accepted(await make({ email: 'a@b.org', email_verified: true }));
    for (const email_verified of [false, 'false', 1, 'yes', undefined]) {
      await accepted(await make({ email: 'a@b.org', email_verified }));
    }
    expect(seen.map(({ email, emailVerified, name }) => [email, emailVerified, name])).toEqual([
      ['a@b.org', true, 'Ada'],
      ...Array.from({ length: 6 }, () => ['a@b.org', false, undefined]),
    ]);
  });

  it('Clerk’s session tokens have an azp in place of an aud', async () => {
    tokens = create({ partyAsAudience: true, audiences: ['https://app.example.org'] });
    const clerk = { aud: undefined, azp: 'https://app.example.org', sub: 'user_2abc', sid: 'sess_1', v: 2 };
    await accepted(await make(clerk, { typ: 'JWT' }));
    await isRefused(await make({ ...clerk, azp: 'https://evil.example' }));
    await isRefused(await make({ ...clerk, azp: undefined }));
    await isRefused(await make({ ...clerk, azp: ['https://app.example.org'] }));
    await isRefused(await make({ ...clerk, aud: 'another' }));
    await accepted(await make({ ...clerk, aud: 'https://app.example.org', azp: 'https://evil.example' }));
  });

  it('authorized parties are required where they are named', async () => {
    tokens = create({ authorizedParties: ['web', 'app'] });
    await accepted(await make({ azp: 'app' }));
    for (const azp of ['other', undefined, ['app']]) await isRefused(await make({ azp }));
  });
});
