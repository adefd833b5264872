import { z } from 'zod';
import { identifier, line } from '../identifiers.ts';
import type { ExternalIdentity } from './external-identity.repository.ts';
import type { User } from './user.ts';

/** RFC 5321 §4.5.3.1.3: a path is at most 256 octets, angle brackets included. */
const emailLength = 254;

/** Trimmed and lower-cased by the schema itself, which JSON Schema can still express (no transform). */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(emailLength)
  .check(z.email())
  .describe('Compared trimmed and lower-cased.');

/** Taken exactly as given: spaces, also leading and trailing ones, belong to it. */
export const NewPassword = z.string().min(8).max(200).describe('8 to 200 characters, taken as given.');

export const DisplayName = line(100);

/**
 * How the refresh token travels. The cookie is out of reach of scripts, so it is the default; other clients ask
 * for the body explicitly.
 */
export const RefreshTransport = z
  .enum(['cookie', 'body'])
  .optional()
  .describe('Where the refresh token goes: the HttpOnly cookie `pulse_refresh` (default) or the body.');

/** Present when it does not come in the cookie. As long as an access token may be: that is a wrong one, not bad input. */
export const RefreshToken = z
  .string()
  .min(1)
  .max(4_096)
  .optional()
  .describe('The refresh token, where it is not in the cookie.');

export const UserView = z
  .strictObject({
    id: identifier,
    email: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
  })
  .meta({ id: 'User', description: 'An account, as its owner sees it.' });

export const AccountView = UserView.extend({
  externalIds: z
    .array(
      z.strictObject({
        issuer: z.string().describe('The `iss` of its tokens.'),
        externalId: z.string().describe('The `sub` of its tokens.'),
        email: z.string().nullable().describe('As the issuer has it.'),
      }),
    )
    .describe('Who other issuers say that you are; empty for an account that is of Pulse alone.'),
}).meta({ id: 'Account', description: 'Your account, with its ids elsewhere.' });

export const SignedIn = z
  .strictObject({
    user: UserView,
    accessToken: z.string().describe('JWT for `Authorization: Bearer`.'),
    expiresIn: z.int().min(1).describe('Seconds until the access token expires.'),
    refreshToken: z.string().optional().describe('Only with `transport: "body"`.'),
  })
  .meta({ id: 'SignedIn' });

/** An account as every protocol answers it; never the password hash. */
export function userView(user: User): z.input<typeof UserView> {
  return { id: user.id, email: user.email, name: user.name, roles: [...user.roles] };
}

/** An account as `auth.me` answers it. */
export function accountView(
  user: User,
  identities: readonly ExternalIdentity[],
): z.input<typeof AccountView> {
  const externalIds = identities.map(({ issuer, externalId, email }) => ({ issuer, externalId, email }));
  return { ...userView(user), externalIds };
}
