import { z } from 'zod';
import type { Mode } from '../mode.ts';
import { issuerList, issuerUrl, type OidcIssuer } from './oidc-issuers.ts';

/** Who else vouches for people: OpenID Connect issuers, and what tells us about their accounts. */
export interface ExternalIdentityConfig {
  readonly issuers: readonly OidcIssuer[];
  /** `whsec_…`; undefined when nobody sends user events. */
  readonly webhookSecret: string | undefined;
  /** The issuer whose accounts user events are about. */
  readonly webhookIssuer: string;
}

/** What user events are about while no Clerk issuer is named. */
const unnamedIssuer = 'clerk';

export function externalIdentityVariables(mode: Mode) {
  return z.object({
    OIDC_ISSUERS: issuerList(mode).prefault('').meta({
      description:
        'OpenID Connect issuers whose tokens are accepted as sign-ins: `issuer audience` pairs separated by commas, or a JSON list of `{issuer, audience, name?, claims?, authorizedParties?, jwksUri?, trustEmail?}`; see docs/identity.md. An issuer without an audience is refused: tokens made for other applications would be accepted.',
      example: 'https://login.example.org/realms/main pulse',
    }),
    CLERK_ISSUER: issuerUrl(mode).optional().meta({
      description: 'The Frontend API address of a Clerk application whose session tokens are accepted.',
      example: 'https://clerk.example.org',
    }),
    CLERK_AUDIENCE: z
      .string()
      .transform((text) =>
        text
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      )
      .refine((audiences) => audiences.length > 0, { error: 'must name at least one audience or origin' })
      .optional()
      .meta({
        description:
          'Who Clerk’s tokens must be made for, separated by commas: the `aud` of a custom session token, or the origins (`azp`) of the applications whose plain session tokens, which have no `aud`, are accepted. Required with CLERK_ISSUER.',
        example: 'https://app.example.org',
      }),
    CLERK_WEBHOOK_SECRET: z
      .string()
      .refine((secret) => /^whsec_[A-Za-z0-9+/]{22,}={0,2}$/.test(secret), {
        error: 'must be a signing secret such as whsec_… with 16 bytes or more in base64',
      })
      .optional()
      .meta({
        description:
          'Signing secret of the endpoint that Clerk, or another sender by Svix, sends `user.*` events to: `POST /api/v1/webhooks/identity`. Without it that address is not there.',
        secret: true,
      }),
  });
}

export function toExternalIdentityConfig(
  values: z.output<ReturnType<typeof externalIdentityVariables>>,
): ExternalIdentityConfig {
  const { CLERK_ISSUER: clerk, CLERK_AUDIENCE: audiences = [] } = values;
  const clerkIssuers: OidcIssuer[] = clerk
    ? [{ ...plainIssuer, issuer: clerk, audiences, name: 'Clerk', partyAsAudience: true }]
    : [];
  return {
    issuers: [...clerkIssuers, ...values.OIDC_ISSUERS],
    webhookSecret: values.CLERK_WEBHOOK_SECRET,
    webhookIssuer: clerk ?? unnamedIssuer,
  };
}

const plainIssuer = {
  authorizedParties: undefined,
  jwksUri: undefined,
  trustEmail: true,
  claims: { email: 'email', emailVerified: 'email_verified', name: 'name' },
} as const;
