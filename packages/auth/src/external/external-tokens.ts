import { type Clock, type Log, PulseError, TokenExpired, Unauthenticated, type UserActor } from '@pulse/core';
import type { ExternalAccount, ExternalClaims } from '@pulse/domain';
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { VerifiedAccessToken } from '../access-tokens.ts';
import { leewaySeconds } from '../signing-key-stage.ts';
import { createVerifiedTokens } from '../verified-tokens.ts';
import type { ExternalIssuer } from './external-issuer.ts';
import { fetchJson } from './fetch-json.ts';
import { createIssuerKeys, type IssuerKeys } from './issuer-keys.ts';

/** Asymmetric ones alone, so that no public key can pass for a secret (RFC 8725 §3.1). */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** Of ID tokens and access tokens; logout tokens, security events and others are signed by the same keys. */
const types: readonly (string | undefined)[] = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
/** With a handful of groups in it, an ID token has 2 KB. */
const longestToken = 16_384;
/** OpenID Connect Core 1.0 §2: at most 255 ASCII characters. */
const subjectForm = /^[\x20-\x7e]{1,255}$/;

export interface ExternalTokens {
  /** Whether a token says that it is of one of the issuers; nothing is verified yet. */
  isExternal(token: string): boolean;
  /**
   * @throws PulseError TOKEN_EXPIRED, UNAUTHENTICATED, IDP_UNAVAILABLE, or what `identify` throws
   */
  verify(token: string): Promise<VerifiedAccessToken>;
  /** Reads the issuers' keys ahead of the first token. */
  warm(): Promise<void>;
}

export interface ExternalTokenOptions {
  readonly issuers: readonly ExternalIssuer[];
  /**
   * Whose account it is, asked with each call, so it should be quick; `undefined` when it was banned or deleted.
   */
  readonly identify: (claims: ExternalClaims) => Promise<ExternalAccount | undefined>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Tokens of other issuers as sign-ins. Of a token's header only `kid` is followed, and only to the keys that the
 * issuer publishes: `jku`, `x5u` and `jwk` are ignored.
 */
export function createExternalTokens(options: ExternalTokenOptions): ExternalTokens {
  const { identify, clock, log } = options;
  const issuers = new Map(
    options.issuers.map((issuer) => [
      issuer.issuer,
      { issuer, keys: createIssuerKeys({ issuer, fetchJson, clock, log }) },
    ]),
  );
  const verified = createVerifiedTokens<Verified>(2_000, clock);

  function issuerOf(token: string) {
    if (token.length > longestToken) return undefined;
    try {
      const { iss } = decodeJwt(token);
      return iss === undefined ? undefined : issuers.get(iss);
    } catch {
      return undefined; // no JWT at all: whoever else accepts tokens says what is wrong with it
    }
  }

  async function read(token: string): Promise<Verified> {
    const known = verified.get(token);
    if (known && known.keys.generation() === known.generation) return known;
    const found = issuerOf(token);
    if (!found) throw new PulseError(Unauthenticated);
    const { issuer, keys } = found;
    const payload = await verifySignature(token, issuer, keys);
    const entry: Verified = {
      claims: toClaims(payload, issuer),
      expiresAt: new Date((payload.exp ?? 0) * 1000),
      keys,
      generation: keys.generation(),
    };
    verified.add(token, entry);
    return entry;
  }

  async function verifySignature(
    token: string,
    issuer: ExternalIssuer,
    keys: IssuerKeys,
  ): Promise<JWTPayload> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
        algorithms,
        issuer: issuer.issuer,
        requiredClaims: ['sub', 'iat', 'exp'],
        clockTolerance: leewaySeconds,
        currentDate: clock.now(),
      });
      if (!types.includes(protectedHeader.typ?.toLowerCase())) throw new errors.JWTInvalid('another type');
      if (!isForUs(payload, issuer)) throw new errors.JWTInvalid('made for somebody else');
      if (!subjectForm.test(payload.sub ?? '')) throw new errors.JWTInvalid('no usable subject');
      // OpenID Connect Back-Channel Logout 1.0 §2.4: a logout token has this, and no other token may.
      if (payload.events !== undefined) throw new errors.JWTInvalid('not a sign-in');
      return payload;
    } catch (cause) {
      if (cause instanceof PulseError) throw cause;
      // An expired token for somebody else is not one to refresh.
      if (cause instanceof errors.JWTExpired && isForUs(cause.payload, issuer)) {
        throw new PulseError(TokenExpired, { cause });
      }
      if (!(cause instanceof errors.JOSEError)) {
        log.warn({ err: cause, issuer: issuer.issuer }, 'a key of an issuer cannot be used');
      }
      throw new PulseError(Unauthenticated, { cause });
    }
  }

  return {
    isExternal: (token) => issuerOf(token) !== undefined,
    async verify(token) {
      const { claims, expiresAt } = await read(token);
      const account = await identify(claims);
      if (!account) throw new PulseError(Unauthenticated);
      const actor: UserActor = { kind: 'user', userId: account.userId, roles: account.roles };
      return { actor, expiresAt };
    },
    async warm() {
      await Promise.all([...issuers.values()].map(({ keys }) => keys.warm()));
    },
  };
}

interface Verified {
  readonly claims: ExternalClaims;
  readonly expiresAt: Date;
  readonly keys: IssuerKeys;
  readonly generation: number;
}

function isForUs({ aud, azp }: JWTPayload, issuer: ExternalIssuer): boolean {
  const party = typeof azp === 'string' ? azp : undefined;
  if (issuer.authorizedParties && !(party !== undefined && issuer.authorizedParties.includes(party))) {
    return false;
  }
  if (aud !== undefined) return [aud].flat().some((audience) => issuer.audiences.includes(audience));
  return issuer.partyAsAudience && party !== undefined && issuer.audiences.includes(party);
}

function toClaims(payload: JWTPayload, { issuer, claims, trustEmail }: ExternalIssuer): ExternalClaims {
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : undefined);
  // Cognito sends it as a text.
  const emailVerified = [true, 'true'].includes(payload[claims.emailVerified] as boolean | string);
  return {
    issuer,
    externalId: payload.sub ?? '',
    email: text(claims.email),
    emailVerified: trustEmail && emailVerified,
    name: text(claims.name),
  };
}
