import { z } from 'zod';
import type { Mode } from '../mode.ts';

/** An OpenID Connect issuer whose tokens are accepted. */
export interface OidcIssuer {
  /** As in the tokens' `iss`, to the character. */
  readonly issuer: string;
  /** A token is for us when its `aud` has one of these. */
  readonly audiences: readonly string[];
  /** For people. */
  readonly name: string;
  /** When given, the `azp` of a token must be one of these. */
  readonly authorizedParties: readonly string[] | undefined;
  /** A token without `aud` is for us when its `azp` is one of the audiences (Clerk's session tokens). */
  readonly partyAsAudience: boolean;
  /** In place of the one that discovery tells, and the only way to keys on another host. */
  readonly jwksUri: string | undefined;
  /** Whether the issuer's word that an address was verified may link to an account with that address. */
  readonly trustEmail: boolean;
  /** Names of the claims. */
  readonly claims: { readonly email: string; readonly emailVerified: string; readonly name: string };
}

const list = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
    error: 'must be a name or a list of names',
  })
  .transform((value) => [value].flat());

const IssuerObject = z.strictObject({
  issuer: z.string(),
  audience: list.optional(),
  name: z.string().min(1).optional(),
  authorizedParties: list.optional(),
  jwksUri: z.string().optional(),
  trustEmail: z.boolean().default(true),
  claims: z
    .strictObject({
      email: z.string().min(1).default('email'),
      emailVerified: z.string().min(1).default('email_verified'),
      name: z.string().min(1).default('name'),
    })
    .prefault({}),
});

/** An `https` address; `http` on this machine in development. */
export function issuerUrl(mode: Mode) {
  return z.string().transform((text, context) => {
    const problem = problemOfUrl(text, mode);
    if (problem === undefined) return text;
    context.addIssue(problem);
    return z.NEVER;
  });
}

/** `issuer audience` pairs separated by commas, or a JSON list; gives {@link OidcIssuer}s. */
export function issuerList(mode: Mode) {
  return z.string().transform((text, context): readonly OidcIssuer[] => {
    const objects = text.startsWith('[') ? fromJson(text) : fromPairs(text);
    const parsed = z.array(IssuerObject).safeParse(objects);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      context.addIssue(
        `must be \`issuer audience\` pairs separated by commas, or a JSON list of issuers: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
      );
      return z.NEVER;
    }
    const problem = problemOf(parsed.data, mode);
    if (problem === undefined) return parsed.data.map(toIssuer);
    context.addIssue(problem);
    return z.NEVER;
  });
}

function fromPairs(text: string): unknown[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const [issuer, audience, ...rest] = part.split(/[\s|]+/);
      return { issuer, ...(audience === undefined ? {} : { audience: [audience, ...rest] }) };
    });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // refused by the schema, with the form that is wanted
  }
}

function problemOf(issuers: readonly z.output<typeof IssuerObject>[], mode: Mode): string | undefined {
  for (const { issuer, audience, jwksUri } of issuers) {
    const problem = problemOfUrl(issuer, mode) ?? (jwksUri && problemOfUrl(jwksUri, mode));
    if (problem) return `"${issuer}" ${problem}`;
    if (!audience) {
      return `"${issuer}" has no audience: say who its tokens must be made for, or those for other applications would be accepted`;
    }
  }
  const names = issuers.map(({ issuer }) => issuer);
  const twice = names.find((issuer, index) => names.indexOf(issuer) !== index);
  return twice === undefined ? undefined : `"${twice}" is named twice; give one entry a list of audiences`;
}

function problemOfUrl(text: string, mode: Mode): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password || url.hash || url.search) {
    return 'must be an address such as https://login.example.org';
  }
  if (url.protocol === 'https:') return undefined;
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && here && mode === 'development') return undefined;
  return 'must begin with https:// (http:// is for this machine in development)';
}

function toIssuer(object: z.output<typeof IssuerObject>): OidcIssuer {
  return {
    issuer: object.issuer,
    audiences: object.audience ?? [],
    name: object.name ?? new URL(object.issuer).host,
    authorizedParties: object.authorizedParties,
    partyAsAudience: false,
    jwksUri: object.jwksUri,
    trustEmail: object.trustEmail,
    claims: object.claims,
  };
}
