import type { Page } from '@pulse/core';
import type { MemberRole } from '../permissions.ts';
import type { Invitation, Member } from './member.ts';

interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface MemberRepository {
  /** The owner first, then by when they came. */
  list(sessionId: string, page: PageRequest): Promise<Page<Member>>;
  find(sessionId: string, userId: string): Promise<Member | undefined>;
  /** @returns false when the account is a member already */
  add(member: Pick<Member, 'sessionId' | 'userId'> & { role: MemberRole; addedBy: string }): Promise<boolean>;
  /** @returns false when there is no such member */
  changeRole(sessionId: string, userId: string, role: MemberRole): Promise<boolean>;
  /** @returns false when there is no such member */
  remove(sessionId: string, userId: string): Promise<boolean>;
  /** Gives a session the members of another. */
  copy(fromSessionId: string, toSessionId: string): Promise<void>;
}

export interface InvitationRepository {
  insert(invitation: Invitation, tokenHash: Uint8Array): Promise<void>;
  /** Those that can still be accepted, newest first. */
  listOpen(sessionId: string, now: Date, page: PageRequest): Promise<Page<Invitation>>;
  /** Holds it until the transaction ends, so that of many who accept one is first. */
  lockByToken(tokenHash: Uint8Array): Promise<Invitation | undefined>;
  accept(invitationId: string, userId: string, now: Date): Promise<void>;
  /** @returns what was deleted, undefined when there was no such invitation */
  remove(sessionId: string, invitationId: string): Promise<Invitation | undefined>;
}

/** Addresses of pages of the web app that are sent to people. */
export interface WebLinks {
  /** The token is in the fragment: browsers send that to no server, so no log has it. */
  invitation(token: string): string;
  /** Of a link to a board, likewise. */
  share(token: string): string;
}
