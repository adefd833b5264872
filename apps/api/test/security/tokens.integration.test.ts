import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '@pulse/config';
import { type Log, silentLog } from '@pulse/core';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { createSession, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { everywhere, whoAmIEverywhere } from './every-protocol.ts';

/*
 * "Tokens and accounts" of the list of attacks, as far as it is about tokens: each is tried on every protocol.
 * packages/auth has the members of each class; here it is shown that no protocol goes another way.
 */

const refused = everywhere('UNAUTHENTICATED');
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('tokens', () => {
  let server: TestServer;
  let host: TestHost;
  let channel: string;
  const logged: string[] = [];
  const log: Log = {
    ...silentLog,
    info: (fields, message) => void logged.push(JSON.stringify(fields), message),
    warn: (fields, message) => void logged.push(JSON.stringify(fields), message),
    error: (fields, message) => void logged.push(JSON.stringify(fields), message),
  };

  beforeAll(async () => {
    server = await startTestServer({ log });
    host = await registerHost(server.url);
    channel = `session:${(await createSession(host)).id}`;
  });
  afterAll(() => server.stop());

  const verdicts = (token: string) => whoAmIEverywhere(server.url, token, channel);
  const seconds = Math.floor(Date.now() / 1000);
  /** What the server itself would have signed, but for the changes. */
  function forge(
    payload: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
    key: Parameters<SignJWT['sign']>[0] = server.composition.signingKeys.current.privateKey,
  ): Promise<string> {
    const claims = {
      iss: 'pulse',
      aud: 'pulse',
      sub: host.userId,
      roles: ['admin', 'user'],
      iat: seconds,
      exp: seconds + 900,
      jti: 'forged',
      ...payload,
    };
    const kid = server.composition.signingKeys.current.id;
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt', ...header } as JWTHeaderParameters)
      .sign(key);
  }

  test('nothing is wrong with the forger’s tool, nor with the protocols', async () => {
    expect(await verdicts(host.token)).toEqual(everywhere('ok'));
    expect(await verdicts(await forge())).toEqual(everywhere('ok'));
  });

  test('alg none → 401', async () => {
    const [, payload = '', signature = ''] = host.token.split('.');
    const kid = server.composition.signingKeys.current.id;
    for (const alg of ['none', 'NONE']) {
      const header = base64url({ alg, kid, typ: 'at+jwt' });
      expect(await verdicts(`${header}.${payload}.`)).toEqual(refused);
      expect(await verdicts(`${header}.${payload}.${signature}`)).toEqual(refused);
    }
    expect(
      (await restClient(server.url, `${base64url({ alg: 'none' })}.${payload}.`).get('/auth/me')).status,
    ).toBe(401);
  });

  test('HS256 with the published key → 401', async () => {
    const { keys } = (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as {
      keys: (JsonWebKey & { kid: string })[];
    };
    const payload = host.token.split('.')[1];
    for (const jwk of keys) {
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      const signed = `${base64url({ alg: 'HS256', kid: jwk.kid, typ: 'at+jwt' })}.${payload}`;
      const secrets = [key.export({ type: 'spki', format: 'pem' }), Buffer.from(jwk.x ?? '', 'base64url')];
      for (const secret of secrets) {
        const mac = createHmac('sha256', secret).update(signed).digest('base64url');
        expect(await verdicts(`${signed}.${mac}`)).toEqual(refused);
      }
    }
  });

  test('wrong audience or issuer → 401', async () => {
    for (const payload of [
      { aud: 'other' },
      { aud: undefined },
      { iss: 'https://evil.test' },
      { iss: undefined },
    ]) {
      expect(await verdicts(await forge(payload))).toEqual(refused);
    }
  });

  test('an audience that is not configured → refuses to start', () => {
    expect(() => readConfig({ OIDC_ISSUERS: 'https://login.example.org' })).toThrow('has no audience');
    expect(() => readConfig({ CLERK_ISSUER: 'https://clerk.example.org' })).toThrow('CLERK_AUDIENCE');
  });

  test('jku, x5u and jwk are never followed', async () => {
    const own = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(own.publicKey);
    let asked = 0;
    const trap = createServer((_request, response) => {
      asked += 1;
      response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'own', alg: 'EdDSA' }] }));
    });
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/keys`;
    for (const header of [
      { jku: address },
      { x5u: address },
      { jku: address, kid: 'own' },
      { jwk, kid: 'own' },
    ]) {
      expect(await verdicts(await forge({}, header, own.privateKey))).toEqual(refused);
    }
    expect(asked).toBe(0);
    trap.close();
  });

  test('another type of token → 401', async () => {
    for (const typ of ['rt+jwt', 'JWT', 'logout+jwt']) {
      expect(await verdicts(await forge({}, { typ }))).toEqual(refused);
    }
  });

  test('an expired one says so on every protocol', async () => {
    const token = await forge({ iat: seconds - 2_000, exp: seconds - 1_000 });
    expect(await verdicts(token)).toEqual(everywhere('TOKEN_EXPIRED'));
  });

  test('a token in the query string → 401 and not in the log', async () => {
    for (const name of ['token', 'access_token', 'authorization', 'key', 'api_key']) {
      const query = `${name}=${encodeURIComponent(host.token)}`;
      for (const path of [
        '/api/v1/auth/me',
        '/auth/me',
        `/api/v1/sse?channels=${channel}`,
        '/trpc/auth.me',
        '/graphql?query=%7BauthMe%7Bid%7D%7D',
      ]) {
        const response = await fetch(`${server.url}${path}${path.includes('?') ? '&' : '?'}${query}`);
        expect([path, name, response.status]).toEqual([path, name, 401]);
      }
    }
    expect(logged.join('\n')).not.toContain(host.token);
    expect(logged.join('\n')).not.toContain(host.token.split('.')[2]);
  });
});
