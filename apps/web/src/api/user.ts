export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface SignedIn {
  readonly user: User;
  readonly accessToken: string;
  /** Seconds the access token lives. */
  readonly expiresIn: number;
}
