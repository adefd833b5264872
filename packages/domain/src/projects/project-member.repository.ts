import type { Page } from '@pulse/core';
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
}
