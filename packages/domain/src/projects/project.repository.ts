import type { Page } from '@pulse/core';
import type { MemberRole } from '../permissions.ts';
import type { ApiKey, KeyHolder } from './api-key.ts';
import type { Project } from './project.ts';

/** What is undefined stays as it is. */
export type ProjectChanges = {
  readonly [Field in 'name' | 'timeZone' | 'retentionDays' | 'ingestPerSecond']?: Project[Field] | undefined;
};

export interface ProjectRepository {
  /** @param lock hold the row until the transaction ends */
  find(projectId: string, lock?: boolean): Promise<Project | undefined>;
  /** From the small cache, up to 5 s old: for what every call of an app needs. */
  findRecent(projectId: string): Promise<Project | undefined>;
  /** Those that the account owns or is a member of, newest first. */
  listOf(
    userId: string,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<Project & { readonly role: MemberRole | 'owner' }>>;
  insert(project: Project): Promise<void>;
  update(projectId: string, changes: ProjectChanges): Promise<Project>;
  /** With its keys, counts and ledger; its events are hidden at once and removed in the background. */
  delete(projectId: string): Promise<void>;
  /** Everything that was sent to it so far, with its counts and ledger; what is sent from now on stays. */
  eraseEvents(
    projectId: string,
    /** Of the receipt. */
    deletion: { readonly id: string; readonly requestedBy: string | null },
  ): Promise<void>;
}

export interface ApiKeyRepository {
  /** Whose key it is that has this digest, unless it is revoked. */
  findHolder(digest: Buffer): Promise<KeyHolder | undefined>;
  isValid(keyId: string): Promise<boolean>;
  /** Newest first, revoked ones included. */
  list(projectId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<ApiKey>>;
  find(projectId: string, keyId: string): Promise<ApiKey | undefined>;
  /** Those that are not revoked. */
  listValid(projectId: string): Promise<readonly ApiKey[]>;
  insert(key: ApiKey, digest: Buffer): Promise<void>;
  /** @returns false when it was revoked before */
  revoke(projectId: string, keyId: string, at: Date): Promise<boolean>;
}
