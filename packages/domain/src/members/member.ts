import type { MemberRole } from '../permissions.ts';

/** An account that helps to run a session, or its owner. */
export interface Member {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole | 'owner';
  /** Since when; the owner since the session was created. */
  readonly createdAt: Date;
}

/** The offer of a role: by e-mail for the account of that address, without one for whoever has the link. */
export interface Invitation {
  readonly id: string;
  readonly sessionId: string;
  readonly role: MemberRole;
  readonly email: string | null;
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
}

/** As long as a link in a mail may wait. */
export const invitationLifetimeMilliseconds = 7 * 24 * 60 * 60_000;
/** 256 bits: nobody guesses one. */
export const invitationTokenBytes = 32;
