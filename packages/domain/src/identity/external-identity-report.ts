import { z } from 'zod';
import type { Ports } from '../ports.ts';
import { admitExternal, type ExternalClaims, readClaims } from './external-identity.ts';

/** What an issuer says has become of somebody, and when. */
export interface ExternalIdentityReport {
  /** By which a repetition is known. */
  readonly messageId: string;
  readonly claims: ExternalClaims;
  readonly at: Date;
  /** Banned at the issuer. */
  readonly disabled: boolean;
  readonly deleted: boolean;
}

export interface ReportOutcome {
  /** `duplicate`: taken before; `stale`: something newer is known. */
  readonly outcome: 'applied' | 'duplicate' | 'stale';
  /** Whose tokens are refused from now on. */
  readonly endedUserId?: string;
}

/**
 * Takes over what an issuer reports; the same message once, and an older one not over a newer one. Somebody deleted
 * stays deleted, whatever comes late. Inside a transaction only.
 *
 * The account of a deleted identity stays, with its sessions: an event of another system must not delete what
 * people made here. Nobody can sign in to it through that identity any more.
 */
export async function applyReport(
  report: ExternalIdentityReport,
  ports: Pick<Ports, 'externalIdentities' | 'users' | 'ids' | 'clock'>,
): Promise<ReportOutcome> {
  const { claims, at, deleted, disabled } = report;
  const { issuer, externalId } = claims;
  const { externalIdentities } = ports;
  if (!(await externalIdentities.recordReceipt(issuer, report.messageId))) return { outcome: 'duplicate' };
  const known = await externalIdentities.lock(issuer, externalId);
  if (known && (known.deleted || (!deleted && known.reportedAt && known.reportedAt > at))) {
    return { outcome: 'stale' };
  }
  if (deleted) {
    await externalIdentities.save({
      issuer,
      externalId,
      userId: known?.userId ?? null,
      email: null,
      emailVerified: false,
      reportedAt: at,
      disabled: false,
      deleted: true,
    });
    return { outcome: 'applied', ...(known?.userId ? { endedUserId: known.userId } : {}) };
  }
  const identity = known ?? (await admitExternal(claims, ports));
  const { email, name } = readClaims(claims);
  await externalIdentities.save({
    ...identity,
    email: email ?? null,
    emailVerified: claims.emailVerified && email !== undefined,
    reportedAt: at,
    disabled,
  });
  const { userId } = identity;
  if (!userId) return { outcome: 'applied' };
  await externalIdentities.updateUnowned(userId, { name });
  return { outcome: 'applied', ...(disabled ? { endedUserId: userId } : {}) };
}

/** Until the year 2096. */
const UnixMilliseconds = z.number().min(0).max(4_000_000_000_000).nullish();

const EmailEntry = z.object({
  id: z.string(),
  email_address: z.string(),
  verification: z.object({ status: z.string() }).nullish(),
});

/** Clerk's `user.created` and `user.updated`, as far as they concern us; other members are ignored. */
const SavedUser = z.object({
  id: z.string().regex(/^[\x20-\x7e]{1,255}$/),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  username: z.string().nullish(),
  primary_email_address_id: z.string().nullish(),
  email_addresses: z.array(EmailEntry).max(100).default([]),
  banned: z.boolean().default(false),
  updated_at: UnixMilliseconds,
});

const UserEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['user.created', 'user.updated']),
    data: SavedUser,
    timestamp: UnixMilliseconds,
  }),
  z.object({
    type: z.literal('user.deleted'),
    data: SavedUser.pick({ id: true }),
    timestamp: UnixMilliseconds,
  }),
]);

/**
 * Reads an event as Clerk sends it.
 *
 * @param sentAt when the message was sent, for an event that does not say when it happened
 * @returns `undefined` for events that do not concern accounts
 * @throws ZodError when it does, and has another form
 */
export function readClerkEvent(
  event: unknown,
  {
    messageId,
    issuer,
    sentAt,
  }: { readonly messageId: string; readonly issuer: string; readonly sentAt: Date },
): ExternalIdentityReport | undefined {
  const { type } = z.object({ type: z.string() }).parse(event);
  if (!/^user\.(created|updated|deleted)$/.test(type)) return undefined;
  const { data, timestamp, ...rest } = UserEvent.parse(event);
  if (rest.type === 'user.deleted' || !('email_addresses' in data)) {
    return {
      messageId,
      claims: { issuer, externalId: data.id, emailVerified: false },
      at: dateOf(timestamp) ?? sentAt,
      disabled: false,
      deleted: true,
    };
  }
  const primary = data.email_addresses.find(({ id }) => id === data.primary_email_address_id);
  const name = [data.first_name, data.last_name].filter(Boolean).join(' ') || data.username;
  return {
    messageId,
    claims: {
      issuer,
      externalId: data.id,
      email: primary?.email_address,
      emailVerified: primary?.verification?.status === 'verified',
      name: name ?? undefined,
    },
    at: dateOf(timestamp) ?? dateOf(data.updated_at) ?? sentAt,
    // Locked accounts unlock by themselves after failed attempts; only a ban is meant to last.
    disabled: data.banned,
    deleted: false,
  };
}

function dateOf(milliseconds: number | null | undefined): Date | undefined {
  return milliseconds == null ? undefined : new Date(milliseconds);
}
