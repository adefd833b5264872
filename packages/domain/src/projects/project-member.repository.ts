import type { Page } from '@pulse/core';
import type { MailLanguage } from '../mails.ts';
import type { MemberRole } from '../permissions.ts';

/** An account that works with a project, or its owner. */
export interface ProjectMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole | 'owner';
  /** Since when; the owner since the project was created. */
  readonly createdAt: Date;
}

/** Somebody who can be written to. */
export interface Recipient {
  readonly userId: string;
  readonly email: string;
  readonly language: MailLanguage;
  /** Whether it is proven that the address is theirs. */
  readonly confirmed: boolean;
}

export interface ProjectMemberRepository {
  /** The owner first, then by when they came. */
  list(
    projectId: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<ProjectMember>>;
  /** Makes an account a member, or gives a member another role. */
  put(member: {
    readonly projectId: string;
    readonly userId: string;
    readonly role: MemberRole;
    readonly addedBy: string;
  }): Promise<ProjectMember>;
  /** @returns false when there is no such member */
  remove(projectId: string, userId: string): Promise<boolean>;
  /** The owner and the members whose account is in use, or those of them that are named. */
  recipients(projectId: string, among: readonly string[] | null): Promise<readonly Recipient[]>;
  /** Which of these accounts neither own the project nor are members of it. */
  strangers(projectId: string, userIds: readonly string[]): Promise<readonly string[]>;
  /**
   * Counts a mail to an account whose address is not confirmed.
   *
   * @returns false when there were `perDay` of them today (UTC)
   */
  countUnconfirmedMail(userId: string, perDay: number): Promise<boolean>;
}
