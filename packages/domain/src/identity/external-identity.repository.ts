import type { User } from './user.ts';

/** Somebody whom an external issuer vouches for. */
export interface ExternalIdentity {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** The `sub` of its tokens. */
  readonly externalId: string;
  /** `null` when it was deleted at the issuer before we saw it. */
  readonly userId: string | null;
  readonly email: string | null;
  readonly emailVerified: boolean;
  /** When the issuer said so; `null` when a token did, which may be older than anything. */
  readonly reportedAt: Date | null;
  readonly disabled: boolean;
  readonly deleted: boolean;
}

/** What a token of an external issuer stands for. */
export interface ExternalAccount {
  readonly userId: string;
  readonly roles: readonly string[];
}

export interface ExternalIdentityRepository {
  /**
   * Whom a token stands for; one query, no lock.
   *
   * @returns `'refused'` when the identity was banned or deleted at the issuer, `undefined` when it is new
   */
  findAccount(issuer: string, externalId: string): Promise<ExternalAccount | 'refused' | undefined>;
  /**
   * Reads an identity, and makes whoever asks for the same one wait until the transaction ends, also when there is
   * none yet: twenty first sights at once make one account. Inside a transaction only.
   */
  lock(issuer: string, externalId: string): Promise<ExternalIdentity | undefined>;
  /** Inserts or replaces it. */
  save(identity: ExternalIdentity): Promise<void>;
  /** The identities of an account that were not deleted at their issuers, oldest first. */
  listOf(userId: string): Promise<readonly ExternalIdentity[]>;
  /** The account whose owner has proven that the address is theirs. */
  findVerifiedAccount(email: string): Promise<User | undefined>;
  /** Changes an account that has no password, so that the issuer is its only source; others keep what they have. */
  updateUnowned(userId: string, profile: { readonly name?: string | undefined }): Promise<void>;
  /** @returns whether the message is new; the same one at the same time waits for the first one's transaction */
  recordReceipt(source: string, messageId: string): Promise<boolean>;
}
