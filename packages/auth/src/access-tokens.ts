import { type Clock, type Ids, PulseError, TokenExpired, Unauthenticated, type UserActor } from '@pulse/core';
import type { AccessTokens } from '@pulse/domain';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { leewaySeconds } from './signing-key-stage.ts';
import { type SigningKeys, signingAlgorithm } from './signing-keys.ts';
import { createVerifiedTokens } from './verified-tokens.ts';

export const accessTokenAudience = 'pulse';
/** RFC 9068 §2.1: tells access tokens from every other JWT, whoever signed it. */
export const accessTokenType = 'at+jwt';
/** Ours have some 450 characters. */
const longestToken = 4_096;

export interface VerifiedAccessToken {
  readonly actor: UserActor;
  readonly expiresAt: Date;
}

export interface VerifyingAccessTokens extends AccessTokens {
  /**
   * @throws PulseError TOKEN_EXPIRED when expiry is all that is wrong with it
   * @throws PulseError UNAUTHENTICATED
   */
  verify(token: string): Promise<VerifiedAccessToken>;
  /** The public keys, as `/.well-known/jwks.json` shows them. */
  jwks: SigningKeys['jwks'];
}

export interface AccessTokenOptions {
  readonly keys: SigningKeys;
  /** `iss` of what is issued, and the only one accepted. */
  readonly issuer: string;
  readonly lifetimeSeconds: number;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Short-lived JWTs naming a user, its global roles and its sign-in. Of a token's header only `kid` is followed, and only to
 * our own keys: `jku`, `x5u` and `jwk` are ignored, any algorithm but ours is refused.
 */
export function createAccessTokens(options: AccessTokenOptions): VerifyingAccessTokens {
  const { keys, issuer, lifetimeSeconds, clock, ids } = options;
  // A host's token comes with each of its calls, and a signature costs ≈ 100 µs to verify.
  const verified = createVerifiedTokens<KnownToken>(2_000, clock);

  return {
    async issue(user) {
      const issuedAt = Math.floor(clock.now().getTime() / 1000);
      const token = await new SignJWT({ roles: [...user.roles], sign_in: user.signInId })
        .setProtectedHeader({ alg: signingAlgorithm, kid: keys.current.id, typ: accessTokenType })
        .setIssuer(issuer)
        .setAudience(accessTokenAudience)
        .setSubject(user.id)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .setJti(ids.next())
        .sign(keys.current.privateKey);
      return { token, expiresInSeconds: lifetimeSeconds };
    },

    async verify(token) {
      const known = verified.get(token);
      // A key that has leaked is retired before its tokens expire.
      if (known && keys.publicKey(known.keyId)) return known.access;
      if (token.length > longestToken) throw new PulseError(Unauthenticated);
      const { payload, keyId } = await verifySignature(token);
      const access = toAccess(payload);
      verified.add(token, { access, keyId, expiresAt: access.expiresAt });
      return access;
    },

    jwks: () => keys.jwks(),
  };

  async function verifySignature(token: string): Promise<{ payload: JWTPayload; keyId: string }> {
    try {
      const { payload, protectedHeader } = await jwtVerify(
        token,
        async ({ kid }) => {
          const key = kid === undefined ? undefined : await keys.findPublicKey(kid);
          if (!key) throw new errors.JWKSNoMatchingKey();
          return key;
        },
        {
          algorithms: [signingAlgorithm],
          issuer,
          audience: accessTokenAudience,
          typ: accessTokenType,
          requiredClaims: ['sub', 'iat', 'exp', 'jti'],
          clockTolerance: leewaySeconds,
          currentDate: clock.now(),
        },
      );
      return { payload, keyId: protectedHeader.kid ?? '' };
    } catch (cause) {
      // Looking for a key may fail with the database, which says nothing about the token.
      if (!(cause instanceof errors.JOSEError)) throw cause;
      throw new PulseError(cause instanceof errors.JWTExpired ? TokenExpired : Unauthenticated, { cause });
    }
  }
}

interface KnownToken {
  readonly access: VerifiedAccessToken;
  readonly keyId: string;
  readonly expiresAt: Date;
}

/** The signature says that we wrote it, so a payload of another form is of another version of Pulse. */
function toAccess({ sub, roles, exp, sign_in: signInId }: JWTPayload): VerifiedAccessToken {
  const isNames = Array.isArray(roles) && roles.every((role) => typeof role === 'string');
  // Tokens of the version before name no sign-in; they end by themselves within their 15 minutes.
  const isSignIn = signInId === undefined || typeof signInId === 'string';
  if (sub === undefined || exp === undefined || !isNames || !isSignIn) throw new PulseError(Unauthenticated);
  return {
    actor: Object.freeze<UserActor>({
      kind: 'user',
      userId: sub,
      roles: Object.freeze([...roles]),
      ...(signInId === undefined ? {} : { signInId }),
    }),
    expiresAt: new Date(exp * 1000),
  };
}
