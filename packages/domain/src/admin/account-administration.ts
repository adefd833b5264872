import type { Page } from '@pulse/core';
import type { User } from '../identity/index.ts';

/** An account as administrators see it. */
export interface AdministeredAccount extends User {
  readonly disabledAt: Date | null;
}

export interface AccountAdministration {
  /** Newest first. @param search how an address or a name begins, in any case */
  list(
    search: string | undefined,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<AdministeredAccount>>;
  find(userId: string): Promise<AdministeredAccount | undefined>;
  /** Holds the right to change administrators until the transaction ends, so that two cannot remove each other. */
  lockAdmins(): Promise<void>;
  /** Enabled accounts with the role admin, this one not counted. */
  countOtherAdmins(userId: string): Promise<number>;
  /** @returns the account as it is now */
  update(
    userId: string,
    changes: { readonly roles?: readonly string[] | undefined; readonly disabled?: boolean | undefined },
  ): Promise<AdministeredAccount>;
}
