import type { Ports } from '../ports.ts';
import type { ExternalIdentity } from './external-identity.repository.ts';
import { EmailAddress } from './identity.schemas.ts';
import { defaultRoles, firstAdminRoles, normalizeEmail, placeholderAddress, type User } from './user.ts';

/** What an issuer says of somebody, in a token or in an event. */
export interface ExternalClaims {
  readonly issuer: string;
  readonly externalId: string;
  readonly email?: string | undefined;
  /** The issuer has made sure that the address is theirs, and is believed. */
  readonly emailVerified: boolean;
  readonly name?: string | undefined;
}

type IdentityPorts = Pick<Ports, 'externalIdentities' | 'users' | 'ids' | 'clock'>;

/**
 * Gives somebody who is seen for the first time an account. Inside a transaction only.
 *
 * It is an existing account when its owner has proven the address there, and the issuer says that it was proven
 * there too. Anything less would hand an account to whoever writes its address into a profile elsewhere; then it is
 * an account of its own.
 */
export async function admitExternal(claims: ExternalClaims, ports: IdentityPorts): Promise<ExternalIdentity> {
  const known = await ports.externalIdentities.lock(claims.issuer, claims.externalId);
  if (known) return known;
  const { email, name } = readClaims(claims);
  const account = await accountFor({ email: claims.emailVerified ? email : undefined, name }, ports);
  const identity: ExternalIdentity = {
    issuer: claims.issuer,
    externalId: claims.externalId,
    userId: account.id,
    email: email ?? null,
    emailVerified: claims.emailVerified && email !== undefined,
    reportedAt: null,
    disabled: false,
    deleted: false,
  };
  await ports.externalIdentities.save(identity);
  return identity;
}

/** What of the claims can be stored: a text of another form is as good as none. */
export function readClaims({ email, name }: Pick<ExternalClaims, 'email' | 'name'>): {
  readonly email: string | undefined;
  readonly name: string | undefined;
} {
  const address = EmailAddress.safeParse(email);
  const line = name
    ?.replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 100)
    .trim();
  return { email: address.success ? normalizeEmail(address.data) : undefined, name: line || undefined };
}

async function accountFor(
  { email, name }: { readonly email: string | undefined; readonly name: string | undefined },
  ports: IdentityPorts,
): Promise<User> {
  const now = ports.clock.now();
  const id = ports.ids.next();
  const fields = {
    id,
    name: name ?? email?.slice(0, email.lastIndexOf('@')).slice(0, 100) ?? 'Guest',
    roles: defaultRoles,
    createdAt: now,
    passwordHash: null,
    language: 'en' as const,
  };
  const first = { roles: firstAdminRoles };
  if (email !== undefined) {
    const linked = await ports.externalIdentities.findVerifiedAccount(email);
    if (linked) return linked;
    const made = await ports.users.insert({ ...fields, email, emailVerified: true }, first);
    if (made) return made;
  }
  const address = { email: placeholderAddress(id), emailVerified: false };
  const separate = await ports.users.insert({ ...fields, ...address }, first);
  if (!separate) throw new Error('an address made of a new id is taken');
  return separate;
}
