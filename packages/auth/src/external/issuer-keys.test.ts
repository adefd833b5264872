import { silentLog } from '@pulse/core';
import { errors, exportJWK, type FlattenedJWSInput, generateKeyPair, type JWK } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FetchJson } from './fetch-json.ts';
import { createIssuerKeys, type IssuerKeys } from './issuer-keys.ts';

const issuer = 'https://login.test/realms/main';
const noToken = {} as FlattenedJWSInput;
const { publicKey } = await generateKeyPair('ES256');
const jwk = (kid: string): JWK => ({ ...jwkOfAll, kid, alg: 'ES256' });
const jwkOfAll = await exportJWK(publicKey);

let now: number;
let down: boolean;
let requests: string[];
let documents: Record<string, unknown>;
let keys: IssuerKeys;

const clock = { now: () => new Date(now) };
const fetchJson: FetchJson = async (url) => {
  requests.push(url.href);
  if (down) throw new Error('connection refused');
  return documents[url.href];
};
const create = (changes: { jwksUri?: string } = {}) =>
  createIssuerKeys({ issuer: { issuer, jwksUri: changes.jwksUri }, fetchJson, clock, log: silentLog });
const find = (kid: string) => keys.find({ alg: 'ES256', kid }, noToken);
const isUnknown = (kid: string) => expect(find(kid)).rejects.toBeInstanceOf(errors.JWKSNoMatchingKey);
const keySetAddress = `${issuer}/keys`;
const keySetReads = () => requests.filter((address) => address === keySetAddress).length;

beforeEach(() => {
  now = 1_800_000_000_000;
  down = false;
  requests = [];
  documents = {
    [`${issuer}/.well-known/openid-configuration`]: { issuer, jwks_uri: keySetAddress },
    [keySetAddress]: { keys: [jwk('a')] },
  };
  keys = create();
});

describe('the keys of an issuer', () => {
  it('are found by discovery, once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => find('a')));
    await find('a');
    expect(requests).toEqual([`${issuer}/.well-known/openid-configuration`, keySetAddress]);
  });

  it('are read again for an unknown one, and it works at once', async () => {
    await find('a');
    documents[keySetAddress] = { keys: [jwk('b'), jwk('a')] };
    await find('b');
    expect(keys.generation()).toBe(2);
    expect(requests).toHaveLength(3);
  });

  it('are read twice a minute at most, whatever a thousand tokens name', async () => {
    await keys.warm();
    for (let count = 0; count < 1_000; count += 1) await isUnknown(`invented ${count}`);
    expect(keySetReads()).toBe(2);
    now += 59_999;
    await isUnknown('x');
    expect(keySetReads()).toBe(2);
    now += 1;
    for (let count = 0; count < 1_000; count += 1) await isUnknown(`invented ${count}`);
    expect(keySetReads()).toBe(4);
    await find('a');
  });

  it('keep working while the issuer is away, for however long; unknown ones do not', async () => {
    await find('a');
    down = true;
    for (let hours = 0; hours < 48; hours += 1) {
      now += 3_600_000;
      await find('a');
      await isUnknown('b');
    }
    expect(keys.generation()).toBe(1);
  });

  it('are IDP_UNAVAILABLE while they could not be read yet, asking twice a minute', async () => {
    down = true;
    for (let count = 0; count < 100; count += 1) {
      await expect(find('a')).rejects.toMatchObject({ code: 'IDP_UNAVAILABLE', kind: 'unavailable' });
    }
    expect(requests).toHaveLength(2);
    down = false;
    now += 60_000;
    await find('a');
  });

  it('are read again in the background when they are old, and those gone are gone', async () => {
    await find('a');
    documents[keySetAddress] = { keys: [jwk('b')] };
    now += 10 * 60_000 + 1;
    await find('a'); // served from what is known
    await expect.poll(() => keys.generation()).toBe(2);
    await isUnknown('a');
    await find('b');
  });

  it('are looked for where discovery says, again when they are not there', async () => {
    await find('a');
    delete documents[keySetAddress];
    documents[`${issuer}/.well-known/openid-configuration`] = { issuer, jwks_uri: `${issuer}/moved` };
    documents[`${issuer}/moved`] = { keys: [jwk('b')] };
    await isUnknown('b');
    now += 60_000;
    await find('b');
  });

  it('are never looked for on a host that the operator did not name', async () => {
    for (const jwksUri of ['https://evil.test/keys', 'http://login.test/keys', 'file:///etc/passwd', 7]) {
      requests = [];
      documents[`${issuer}/.well-known/openid-configuration`] = { issuer, jwks_uri: jwksUri };
      keys = create();
      await expect(find('a')).rejects.toMatchObject({ code: 'IDP_UNAVAILABLE' });
      expect(new Set(requests)).toEqual(new Set([`${issuer}/.well-known/openid-configuration`]));
    }
    documents['https://keys.test/set'] = { keys: [jwk('a')] };
    requests = [];
    keys = create({ jwksUri: 'https://keys.test/set' });
    await find('a');
    expect(requests).toEqual(['https://keys.test/set']);
  });

  it('are not taken from a document of another issuer, or of another form', async () => {
    for (const document of [{ issuer: 'https://other.test', jwks_uri: keySetAddress }, null, 'text', []]) {
      documents[`${issuer}/.well-known/openid-configuration`] = document;
      keys = create();
      await expect(find('a')).rejects.toMatchObject({ code: 'IDP_UNAVAILABLE' });
    }
    documents[`${issuer}/.well-known/openid-configuration`] = { issuer, jwks_uri: keySetAddress };
    for (const set of [undefined, null, {}, { keys: 'x' }, { keys: [7] }]) {
      documents[keySetAddress] = set;
      keys = create();
      await expect(find('a')).rejects.toMatchObject({ code: 'IDP_UNAVAILABLE' });
    }
  });
});
