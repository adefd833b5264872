import type { MailLanguage } from '../mails.ts';
import type { User } from './user.ts';

/** Changes of an account, bound to the transaction of the use case. */
export interface AccountRepository {
  /** @returns undefined when the account is gone */
  update(
    userId: string,
    changes: { readonly name?: string; readonly language?: MailLanguage },
  ): Promise<User | undefined>;
  setPassword(userId: string, passwordHash: string): Promise<void>;
  /** Its owner has shown that this address is theirs; nothing happens when the account has another by now. */
  verifyEmail(userId: string, email: string): Promise<User | undefined>;
  /**
   * Gives the account another address, which is verified.
   *
   * @throws PulseError EMAIL_TAKEN
   */
  changeEmail(userId: string, email: string): Promise<User | undefined>;
  /** With everything that is its own; what it said in the sessions of others stays there without its name. */
  delete(userId: string): Promise<void>;
  /** Everything that is held about the account. */
  export(userId: string): Promise<AccountHoldings>;
}

/** What an account has left behind, apart from itself and its sign-ins. Dates are ISO 8601. */
export interface AccountHoldings {
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly code: string;
    readonly status: string;
    readonly createdAt: string;
  }[];
  readonly polls: readonly {
    readonly id: string;
    readonly sessionId: string;
    readonly title: string;
    readonly kind: string;
    readonly status: string;
    readonly options: readonly string[];
  }[];
  readonly messages: readonly {
    readonly id: string;
    readonly sessionId: string;
    readonly kind: string;
    readonly content: string;
    readonly createdAt: string;
  }[];
  readonly upvotes: readonly { readonly messageId: string; readonly createdAt: string }[];
  readonly counterChanges: readonly {
    readonly counterId: string;
    readonly value: number;
    readonly castAt: string;
  }[];
  readonly memberships: readonly {
    readonly sessionId: string;
    readonly role: string;
    readonly createdAt: string;
  }[];
  readonly accessEntries: readonly {
    readonly resourceType: string;
    readonly resourceId: string;
    readonly action: string;
    readonly effect: string;
  }[];
  readonly mailedLinks: readonly {
    readonly purpose: string;
    readonly email: string;
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly usedAt: string | null;
  }[];
}
