/** What the token of a mail is good for. */
export type AccountTokenPurpose = 'verify_email' | 'change_email' | 'reset_password';

export interface AccountTokenUse {
  readonly userId: string;
  readonly purpose: AccountTokenPurpose;
  /** The address that it was sent to. */
  readonly email: string;
}

/** Random tokens of mails, each good for one thing, once. Only their hashes are stored. */
export interface AccountTokens {
  /**
   * @param requestId what asked for it: the same request gets one token, however often it is worked on
   * @returns the token, undefined when this request has had one
   */
  issue(
    token: AccountTokenUse & { readonly lifetimeSeconds: number; readonly requestId: string },
  ): Promise<string | undefined>;
  /** What a token is good for, without using it. */
  look(token: string, purposes: readonly AccountTokenPurpose[]): Promise<AccountTokenUse | undefined>;
  /** Uses a token up: of many who come with it at once, one gets an answer. */
  redeem(token: string, purposes: readonly AccountTokenPurpose[]): Promise<AccountTokenUse | undefined>;
  /** Makes what was sent before useless. */
  void(userId: string, purposes: readonly AccountTokenPurpose[]): Promise<void>;
  /** How many were issued to the account in the last so many seconds. */
  countIssued(userId: string, purpose: AccountTokenPurpose, seconds: number): Promise<number>;
}

/** How they are kept. Times are the database's clock. */
export interface AccountTokenStore {
  /** @returns false when the request has had a token */
  insert(
    token: AccountTokenUse & {
      readonly tokenHash: Uint8Array;
      readonly lifetimeSeconds: number;
      readonly requestId: string;
    },
  ): Promise<boolean>;
  find(tokenHash: Uint8Array, purposes: readonly AccountTokenPurpose[]): Promise<AccountTokenUse | undefined>;
  use(tokenHash: Uint8Array, purposes: readonly AccountTokenPurpose[]): Promise<AccountTokenUse | undefined>;
  void: AccountTokens['void'];
  countIssued: AccountTokens['countIssued'];
}
