import type { User } from './user.ts';

export interface NewUser extends User {
  /** argon2id in PHC string format; `null` when the account signs in at an external issuer alone. */
  readonly passwordHash: string | null;
  /** When it was proven that the address is the owner's; absent when it was not. */
  readonly emailVerifiedAt?: Date;
}

/** Who becomes the first administrator when an account is inserted. */
export interface FirstAdmin {
  /** Instead of the account's own roles, if there is no other account. */
  readonly roles: readonly string[];
}

export interface UserRepository {
  find(userId: string): Promise<User | undefined>;
  /** @param email normalised, see `normalizeEmail` */
  findByEmail(email: string): Promise<(User & { readonly passwordHash: string | null }) | undefined>;
  /**
   * Inserts an account; outside a transaction it is committed on return.
   *
   * @param firstAdmin given, exactly one of the accounts that find none before them gets its roles, however
   *   many are inserted at once
   * @returns the account as it is stored, `undefined` when the address is taken
   */
  insert(user: NewUser, firstAdmin?: FirstAdmin): Promise<User | undefined>;
  /** Is there any account yet? The first one becomes admin unless PULSE_ADMIN_EMAIL names another. */
  isEmpty(): Promise<boolean>;
}
