import type { Page } from '@pulse/core';

/** One sign-in on one device: a family of refresh tokens. */
export interface SignIn {
  readonly id: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
}

/**
 * Sign-ins of accounts. Ending one ends its refresh tokens in the transaction, and after its commit, within 5 seconds
 * on every node, its access tokens and live connections.
 */
export interface SignInRepository {
  /** Those that can still be refreshed, newest first. */
  list(
    userId: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<SignIn>>;
  /** @returns false when the account has no such sign-in */
  end(userId: string, signInId: string): Promise<boolean>;
  /** @returns how many were ended */
  endAll(
    userId: string,
    options: { readonly except?: string | undefined; readonly reason: string },
  ): Promise<number>;
}
