import type { Page } from '@pulse/core';
import type { KeyHolder } from '../projects/index.ts';
import type { Share } from './share.ts';

export interface ShareRepository {
  /** Whose link it is that has this digest, unless it has ended. Links are to callers what keys are. */
  findHolder(digest: Buffer): Promise<KeyHolder | undefined>;
  isValid(shareId: string): Promise<boolean>;
  /** Unless it has ended. */
  findValid(shareId: string): Promise<Share | undefined>;
  /** Newest first, ended ones included. */
  list(
    projectId: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<Share>>;
  find(projectId: string, shareId: string): Promise<Share | undefined>;
  /** Ids of those that have not ended. */
  listValid(projectId: string): Promise<readonly string[]>;
  insert(share: Share, digest: Buffer): Promise<void>;
  revoke(shareId: string, at: Date): Promise<void>;
  /** @returns the ids of those that ended by this */
  revokeOfView(viewId: string, at: Date): Promise<readonly string[]>;
}
