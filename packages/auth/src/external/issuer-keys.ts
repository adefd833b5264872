import { type Clock, IdentityProviderUnavailable, type Log, PulseError } from '@pulse/core';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { createAttemptBudget } from '../attempt-budget.ts';
import type { ExternalIssuer } from './external-issuer.ts';
import type { FetchJson } from './fetch-json.ts';

/** Tokens with invented key ids, and an issuer that is away, must not become a stream of requests. */
const fetches = { attempts: 2, windowMilliseconds: 60_000 } as const;
/** A key set older than this is read again while the known one goes on serving. */
const staleMilliseconds = 10 * 60_000;

export interface IssuerKeys {
  /**
   * Finds the key that a token names. An unknown one is looked for at the issuer, twice a minute at most.
   *
   * @throws PulseError IDP_UNAVAILABLE while no key set could be read yet
   * @throws errors.JWKSNoMatchingKey
   */
  readonly find: JWTVerifyGetKey;
  /** Changes when the key set does: what was verified with an older one has to be verified again. */
  readonly generation: () => number;
  /** Reads the key set ahead of the first token; a failure is logged, and tried again with the first token. */
  warm(): Promise<void>;
}

interface KeySet {
  readonly find: ReturnType<typeof createLocalJWKSet>;
  readonly text: string;
  readonly readAt: number;
}

/**
 * The public keys of an issuer, found by discovery (OpenID Connect Discovery 1.0 §4). Known keys keep working for as
 * long as the issuer is away. jose's own remote key set forgets them when their time is up, and limits the pause
 * between fetches instead of their number.
 */
export function createIssuerKeys(options: {
  readonly issuer: Pick<ExternalIssuer, 'issuer' | 'jwksUri'>;
  readonly fetchJson: FetchJson;
  readonly clock: Clock;
  readonly log: Log;
}): IssuerKeys {
  const { issuer, fetchJson, clock, log } = options;
  const mayFetch = createAttemptBudget(fetches.attempts, fetches.windowMilliseconds, clock);
  let address = issuer.jwksUri === undefined ? undefined : new URL(issuer.jwksUri);
  let keySet: KeySet | undefined;
  let generation = 0;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    try {
      address ??= await discover(issuer.issuer, fetchJson);
      const json = (await fetchJson(address)) as JSONWebKeySet;
      const text = JSON.stringify(json);
      if (text !== keySet?.text) generation += 1;
      keySet = { find: createLocalJWKSet(json), text, readAt: clock.now().getTime() };
    } catch (error) {
      log.warn({ err: error, issuer: issuer.issuer }, 'the keys of an issuer cannot be read now');
      // It may have moved them.
      if (issuer.jwksUri === undefined) address = undefined;
    } finally {
      reading = undefined;
    }
  }

  /** Joins the reading under way, or starts one if that is allowed. */
  async function readSoon(): Promise<void> {
    if (!reading && mayFetch()) reading = read();
    await reading;
  }

  return {
    async find(header, token) {
      if (!keySet) await readSoon();
      if (!keySet) throw new PulseError(IdentityProviderUnavailable, { retryAfterSeconds: 30 });
      if (clock.now().getTime() - keySet.readAt > staleMilliseconds) void readSoon();
      try {
        return await keySet.find(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await readSoon();
        return keySet.find(header, token);
      }
    },
    generation: () => generation,
    warm: readSoon,
  };
}

/** @returns where the issuer's document says that its keys are: on the issuer's own origin, or it is refused */
async function discover(issuer: string, fetchJson: FetchJson): Promise<URL> {
  const document = await fetchJson(new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
  const { issuer: named, jwks_uri: jwksUri } = (document ?? {}) as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer) throw new Error(`the discovery document is of ${String(named)}, not of ${issuer}`);
  const address = typeof jwksUri === 'string' && URL.canParse(jwksUri) ? new URL(jwksUri) : undefined;
  if (address?.origin !== new URL(issuer).origin) {
    throw new Error(
      `the keys are at ${String(jwksUri)}, on another host: name it as jwksUri in OIDC_ISSUERS`,
    );
  }
  return address;
}
