import { z } from 'zod';
import { identifier, line, timestamp } from '../identifiers.ts';
import { mailLanguages } from '../mails.ts';
import { describeDevice } from './device.ts';
import type { ExternalIdentity } from './external-identity.repository.ts';
import type { SignIn } from './sign-in.repository.ts';
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

export const SignedIn = z
  .strictObject({
    user: UserView,
    accessToken: z.string().describe('JWT for `Authorization: Bearer`.'),
    expiresIn: z.int().min(1).describe('Seconds until the access token expires.'),
    refreshToken: z.string().optional().describe('Only with `transport: "body"`.'),
  })
  .meta({ id: 'SignedIn' });

export const Language = z.enum(mailLanguages).describe('Which language mails to the account are written in.');

/** Not the rules for new ones: a password that could not be chosen is a wrong one, not bad input. */
export const PresentPassword = z.string().min(1).max(200);

/** From a mail; 43 characters when it is one of ours. */
export const AccountToken = z.string().min(1).max(256).describe('The token of the link in the mail.');

export const AccountView = z
  .strictObject({
    ...UserView.shape,
    emailVerified: z.boolean(),
    hasPassword: z
      .boolean()
      .describe('False where other issuers alone open it; `POST /auth/forgot-password` leads to one.'),
    language: z.enum(mailLanguages),
    createdAt: timestamp,
    externalIds: z
      .array(
        z.strictObject({
          issuer: z.string().describe('The `iss` of its tokens.'),
          externalId: z.string().describe('The `sub` of its tokens.'),
          email: z.string().nullable().describe('As the issuer has it.'),
        }),
      )
      .describe('Who other issuers say that you are; empty for an account that is of Pulse alone.'),
  })
  .meta({ id: 'Account', description: 'Your account, with what is yours alone to know.' });

export const SignInView = z
  .strictObject({
    id: identifier,
    device: z.string().describe('For people, e.g. `Firefox on Windows`.'),
    createdAt: timestamp,
    lastUsedAt: timestamp.describe('When its tokens were last refreshed.'),
    current: z.boolean().describe('Whether it is the one that asks.'),
  })
  .meta({ id: 'SignIn', description: 'One sign-in on one device.' });

export function signInView(signIn: SignIn, currentId: string | undefined): z.input<typeof SignInView> {
  return {
    id: signIn.id,
    device: describeDevice(signIn.userAgent),
    createdAt: signIn.createdAt.toISOString(),
    lastUsedAt: signIn.lastUsedAt.toISOString(),
    current: signIn.id === currentId,
  };
}

/** An account as every protocol answers it; never the password hash. */
export function userView(user: User): z.input<typeof UserView> {
  return { id: user.id, email: user.email, name: user.name, roles: [...user.roles] };
}

/** An account as its owner alone sees it. */
export function accountView(
  user: User,
  identities: readonly ExternalIdentity[],
): z.input<typeof AccountView> {
  const { emailVerified, hasPassword, language, createdAt } = user;
  const externalIds = identities.map(({ issuer, externalId, email }) => ({ issuer, externalId, email }));
  return {
    ...userView(user),
    emailVerified,
    hasPassword,
    language,
    createdAt: createdAt.toISOString(),
    externalIds,
  };
}
