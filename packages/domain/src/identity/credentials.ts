/** argon2id; parameters are the implementation's. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Takes as long for `undefined` (no such user) as for a wrong password, so that timing tells nothing. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

/** What a sign-in hands out for every call. */
export interface AccessTokens {
  /** Signs a short-lived JWT naming the user, its global roles, and the sign-in that it ends with. */
  issue(user: {
    readonly id: string;
    readonly roles: readonly string[];
    readonly signInId: string;
  }): Promise<{ token: string; expiresInSeconds: number }>;
}

/** What an exchange of a refresh token comes to. */
export type RefreshOutcome =
  | {
      readonly outcome: 'rotated';
      readonly userId: string;
      readonly signInId: string;
      readonly token: string;
      readonly maxAgeSeconds: number;
    }
  | { readonly outcome: 'invalid' }
  /** An old token came back after its grace: the family is revoked. */
  | { readonly outcome: 'reused'; readonly userId: string };

/** A sign-in that has begun. */
export interface StartedSignIn {
  /** The family of its refresh tokens. */
  readonly signInId: string;
  readonly token: string;
  readonly maxAgeSeconds: number;
}

/**
 * Refresh tokens in families: one sign-in on one device. Everything commits by itself, so use cases that call
 * this are `grouped`: an error that they answer with must not roll a revocation back.
 */
export interface RefreshTokens {
  /** Starts a family; the account must be committed, or be inserted in the transaction this is bound to. */
  start(userId: string, device?: { readonly userAgent?: string | undefined }): Promise<StartedSignIn>;
  /**
   * Exchanges a token for its successor = HMAC(secret, parent): the same one for repeats within 10 s, so that
   * parallel refreshes agree; afterwards the parent's return revokes the family.
   */
  rotate(token: string): Promise<RefreshOutcome>;
  /** Ends the family of a token; unknown tokens are ignored. */
  revoke(token: string): Promise<void>;
}

export type * from './account.repository.ts';
/** The stores behind them. */
export type * from './account-tokens.ts';
export type * from './attempts.ts';
export type * from './refresh-token.store.ts';
export type * from './sign-in.repository.ts';
export type * from './signing-key.store.ts';
export type * from './signing-key-rotation.ts';
