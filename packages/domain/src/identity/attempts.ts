/** Slows down who tries secrets: by account, and by block of addresses (IPv4 /24, IPv6 /56). */
export interface Attempts {
  /**
   * Before a password is checked. Charged at once, so that many at a time count as many; unknown accounts are
   * charged like others.
   *
   * @param account the address that is signed in to
   * @param address of the caller's connection, where there is one
   * @throws PulseError RATE_LIMITED with the seconds to wait
   */
  password(account: string, address: string | undefined): Attempt;
  /** Before something is done that sends a mail to whoever is named. @throws PulseError RATE_LIMITED */
  mail(address: string | undefined): void;
  /**
   * Before a join code is looked up; nothing is charged until it was wrong, because a hall joins from one address.
   *
   * @throws PulseError RATE_LIMITED
   */
  code(address: string | undefined): { wrong(): void };
}

export interface Attempt {
  /** The secret was right: what was charged is given back. */
  succeeded(): void;
}
