import type { User } from './user.ts';

export interface UserWithPassword extends User {
  /** argon2id in PHC string format; `null` when the account signs in at an external issuer alone. */
  readonly passwordHash: string | null;
}

export type NewUser = Omit<UserWithPassword, 'hasPassword'>;

/** Who becomes the first administrator when an account is inserted. */
export interface FirstAdmin {
  /** Instead of the account's own roles, if there is no other account. */
  readonly roles: readonly string[];
}

export interface UserRepository {
  find(userId: string): Promise<User | undefined>;
  /** Inside a transaction the account is locked. */
  findWithPassword(userId: string): Promise<UserWithPassword | undefined>;
  /** @param email normalised, see `normalizeEmail` */
  findByEmail(email: string): Promise<UserWithPassword | undefined>;
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
