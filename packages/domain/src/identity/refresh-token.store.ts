/**
 * How refresh tokens are kept. Only hashes reach it; making and hashing tokens is `@pulse/auth`'s. Times are the
 * database's clock, so that nodes agree on them.
 */
export interface RefreshTokenStore {
  /** Records a family with its first token. Inside a transaction it belongs to it. */
  start(family: {
    readonly familyId: string;
    readonly userId: string;
    readonly tokenHash: Uint8Array;
    /** As the client names itself; shown to the owner as a device. */
    readonly userAgent: string | null;
    readonly lifetimeSeconds: number;
  }): Promise<void>;
  /**
   * Exchanges a token for its successor, once however many ask at the same time. Commits by itself, so that a
   * revocation stands although the call is then answered with an error.
   */
  rotate(exchange: {
    readonly parentHash: Uint8Array;
    readonly successorHash: Uint8Array;
    readonly lifetimeSeconds: number;
    /** How long the parent may come back after its exchange. */
    readonly graceSeconds: number;
  }): Promise<StoredRotation>;
  /** Ends the family of a token; unknown tokens are ignored. Commits by itself. */
  revoke(tokenHash: Uint8Array): Promise<void>;
}

export type StoredRotation =
  /** Exchanged now, or again within the grace. */
  | { readonly outcome: 'rotated'; readonly userId: string; readonly familyId: string }
  /** Unknown, expired, or of a family that was signed out. */
  | { readonly outcome: 'invalid' }
  /** Came back after its grace: the family is revoked. */
  | { readonly outcome: 'reused'; readonly userId: string; readonly familyId: string };
